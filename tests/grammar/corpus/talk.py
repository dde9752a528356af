"""What is no command, however much it sounds like one."""

NO_COMMAND = """
plan b is fine at 3pm
start the build at 15:00
make sure the deck is ready by 3pm
drop me a line
add milk
book club is tomorrow at 7
I'm in a meeting
I'm in love
I'm in for lunch
I'm in Tokyo with bob
I have a meeting with bob tomorrow at 3
the meeting with bob tomorrow was moved
my meeting with bob tomorrow at 3pm went well
did bob cancel the standup?
I think we should schedule a meeting with bob tomorrow 3pm
don't schedule a meeting with bob tomorrow 3pm
never schedule meetings on friday
"schedule a meeting with bob tomorrow 3pm"
“schedule a meeting with bob tomorrow 3pm”
> schedule a meeting with bob tomorrow 3pm
`/schedule alice@corp tomorrow 3pm`
schedule is full tomorrow
schedule looks tight on friday
schedule permitting, I'd join at 3
schedule change: the call moves to 3pm
the schedule for tomorrow is at 3pm
we could schedule something
Bob: schedule a meeting with alice tomorrow 3pm
Re: schedule meeting with bob tomorrow 3pm
what a day
what's up
what's on your mind?
who is in the meeting at 3?
when is my next meeting
is the meeting tomorrow at 3?
show me the money
show up at 3pm
show 2 examples
list 3 reasons why this is good
move on
move the desk to the 3rd floor
move the desk to friday
push the code to main
push to prod at 3pm
extend my thanks to bob
cancel culture is bad
cancel my subscription
can you cancel your subscription
cancel the noise
delete the file
drop the database
remove the last line
rename the file to foo.txt
invite only
book a room for tomorrow 3pm
book a table for 2 at 7pm
have a nice weekend
have a good meeting with bob tomorrow
have you seen the demo?
have we got a meeting tomorrow?
fix the bug by friday
fix the build tomorrow at 3pm
block the user
create a ticket for bob
create a meeting room
set up my laptop
make it so
make it happen
add a note to 2
add sugar to the coffee
call bob tomorrow at 3
call me at 3pm
let's go at 3pm
https://corp.example/schedule/meeting?time=3pm
agenda: discuss budget tomorrow 3pm
bob@corp.example
tomorrow 3pm
5
12.53%
v1.2.3
thanks
hello
ok
I need the report by 3
ask me anything
ask about the budget
approve this
decline
why not
why 2 people?
more coffee please
again and again
help me move the sofa
undo the change in the doc
allow me to explain
allow bob to enter
revoke the license
plan the trip with bob
plan to meet bob tomorrow at 3
got a call with bob tomorrow at 3
review by friday
meeting notes from monday
meeting room 3 is free at 3pm
standup was great today
/home/user/schedule
bring bob to the meeting
start the meeting
""".strip().splitlines()

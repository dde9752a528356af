"""What is no command, however much it sounds like one."""

NO_COMMAND = """
stop bob@corp
stop it
don't let bob schedule a meeting tomorrow 3pm
am I free to leave?
move up the ladder
put off the decision until thursday
push back on the proposal
update webex tomorrow 3pm
webex is down again at 3pm
webex works better than zoom at 3pm
schedule looks tight tomorrow at 3pm
schedule works for me friday 3pm
schedule changes friday 3pm
book work friday 3pm
take a look tomorrow at 3pm
plan b is fine at 3pm
start the build at 15:00
make sure the deck is ready by 3pm
drop me a line
drop bob off at the airport
drop milk from the list
call it a day
call it Done
let's change the subject to something nicer
add a meeting room
add a link to the call tomorrow 3pm
drop bob from the loop
take bob off mute
bump the version to 4
name it after Bob
revert that commit
cancel it for good
bump this
add a note to the call
add a comment by tomorrow 3pm
add an hour to 2
add milk tomorrow 3pm
sync up the branches tomorrow 3pm
anything on your mind?
set the alarm to 7am
set a timer for 10 minutes
set the timer to 30 minutes
set the table tomorrow at 7
set aside an hour tomorrow 3pm
set expectations for the call tomorrow
set the agenda for the meeting tomorrow
change the time to celebrate
change the time of my life
change the time of the party to 8
include a break in it
include slides in the review
revoke yesterday's decision
move 2 to 4pm for alice and bob
move 2 to 4pm for the team
move 2 to friday for budget reasons
cancel 2 for alice and bob
call it a night
call it off
call it quits
call it even
call it crazy
call it what you want
call it what it is
call it tomorrow
call it Monday
call it a "soft launch"
let's call it at 5
let's call it 5pm
call it
name it and claim it
you name it
call me at 3
call 2 Londoners
call 555 1234
should we call it Q4 review?
change the name of the product to X
take bob to lunch
take bob out for lunch
take bob off the project
take bob's name off the list
take 2 off friday
drop bob off at the station
drop bob from the team
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
I'm booked tomorrow at 3
we had a meeting with bob yesterday at 3pm
what time is the meeting with bob tomorrow
where is the meeting
remind me to call bob tomorrow at 3
tell bob to schedule a meeting
please remind bob about the meeting tomorrow at 3
can you remind me tomorrow at 3pm
bob will book a room for friday 3pm
the build starts at 3pm tomorrow
meeting moved to 3pm
meeting cancelled
meeting at 3 is cancelled
no meeting tomorrow
no meetings on friday please
sorry, the meeting tomorrow at 3 doesn't work for me
thanks for scheduling the meeting with bob tomorrow at 3pm
great meeting with bob today
good meeting yesterday
nice call with bob
let's cancel culture
drop it like it's hot
drop by my desk at 3
make it quick
make it stop
make it work by friday
make time for bob tomorrow
have time tomorrow?
have fun with bob tomorrow at 3pm
have you met bob?
start with bob
start the meeting without me
start coding at 3pm
fix it tomorrow at 3pm
block bob
block the 3pm release
book recommendations?
book of the week: Dune
add bob to the payroll
add 2 and 3
add it to the list
invite me to lunch
remove it
remove me from this list
push back on the proposal
push notifications are broken
extend the deadline to friday
move fast and break things
list of attendees for 3pm meeting
list all files
show bob the demo tomorrow at 3
show must go on
delete my account
delete all
cancel that order
cancel bob's access
cancel my 3 flights
plan: meet bob tomorrow 3pm, then lunch
the agenda for tomorrow is long
agenda item 2 is done
agenda was good
schedule attached
schedule.pdf
schedule? which schedule
my schedule is full
my calendar is a mess
my meetings are boring
what's on TV friday
what do I have to do
what do i have to lose
organize the files by date
setup is broken
arrange the chairs
call with bob went well
call bob
lunch was good
lunch at 12 with bob was great
lunch?
coffee
coffee with bob was nice
review the PR by 3pm
review PR 123 tomorrow at 3
sync the repo at 3pm
demo day is friday
interview question: 3pm?
training data for tomorrow
"cancel 2"
'cancel 2'
`cancel 2`
I said "schedule a meeting with bob tomorrow 3pm"
he wrote: schedule a meeting with bob tomorrow 3pm
def schedule(meeting): return at(3)
schedule(meeting, "3pm")
git push origin main
book.com/meeting
ok, tomorrow 3pm works
yes
no
2
ask alice about the budget
ask alice and bob
approve the budget
approve PTO
decline the invite
always allow cookies
help with my taxes
help wanted
who am i kidding
I'm in Paris Hilton fan club
I'm in the office
I'm in a hurry
I'm in Berlin tomorrow with bob
allow bob in
undo it all
schedule change: standup is now at 9:30 tomorrow
schedule reminder: standup 9:30 tomorrow
make a note: call bob@corp at 3pm
move tomorrow at 3pm
change my mind to friday
change the font to 12
make 2 copies
make the report 2 pages
let bob@corp know I am late
add bob@corp to the budget
invite bob@corp to a meeting tomorrow 3pm
create a reminder: review with bob tomorrow 3pm
""".strip().splitlines()

"""Given names that stand alone after a slash command or inside a title's tail.

A name not listed here is still read after `for` and `with`. Names that are everyday
words too (`will`, `mark`, `rose`) are left out on purpose.
"""

_NAMES = """
    aaron abby abdul abigail adam adele aditya adrian ahmed aisha alan albert
    alejandro alex alexander alexandra alexis ali alice alicia alina alison allan
    amanda amber amelia amir amit amy ana anastasia andre andrea andreas andrew andy
    angela anil anita anja ann anna anne annie anthony antoine anton antonio anya
    arjun arthur ashley astrid audrey axel barbara bart beatrice becky ben benjamin
    bernard beth betty bianca billy bjorn björn bob bobby boris brad brandon brenda
    brian bridget bruce bryan caitlin camille carl carla carlos carmen carol carole
    caroline catherine cathy cecilia chad charles charlie charlotte chen chloe chris
    christian christina christine christoph christopher claire clara claudia colin
    connor craig cynthia daisy dan dana daniel daniela danielle danny daria darren
    dave david dean debbie deborah deepak denise dennis derek diana diego dieter
    dimitri dirk dmitri dominic don donald donna doris dorothy doug douglas dylan
    eddie edgar edith eduardo edward eileen elaine eleanor elena eli elias elisabeth
    elizabeth ella ellen elliot emil emily emma enrique eric erica erik erin ernesto
    esther ethan eugene eva evan eve evelyn fabian fatima felipe felix fernando
    fiona florian frances francesca francis francisco francois frank franz fred
    frederic frederick gabriel gary gavin george gerald gerard gina giovanni gloria
    gordon graham greg gregory greta guido gustav hannah hans harold harry hassan
    heather hector heidi heike helen helena helga henrik henry herbert holger howard
    hugh hugo ian ibrahim ida igor ines ingrid irene iris isaac isabel isabella ivan
    jackie jacob jaime james jan jane janet janice jason javier jay jean jeff
    jeffrey jennifer jenny jens jeremy jerome jerry jesse jessica jill jim jimmy
    joan joanna joanne joe joel johan johannes john johnny jon jonas jonathan jordan
    jorge jose josef joseph josh joshua joyce juan judith judy julia julian juliana
    julie julien jurgen justin jürgen kai kamal karen karim karin karl karsten kate
    katharina katherine kathleen kathy katie katja kay keith kelly ken kenneth kevin
    kim kirsten klaus konrad kristen kristin kumar kurt kyle lara larry lars laura
    lauren laurent leah lee lena leo leon leonard leslie lewis liam lily linda lisa
    liu liz logan lorenzo louis louise luca lucas lucia lucy luis luke lydia lynn
    madeleine magnus manuel marc marcel marco marcus margaret maria marie marina
    mario marion marius marta martha martin martina marvin mary mateo mathias matt
    matteo matthew matthias maureen maurice mauro max maximilian megan mei melanie
    melissa mia michael michaela michel michele michelle miguel mike mila milan mina
    miriam mohamed mohammad mohammed moritz muhammad nadia nadine naomi natalia
    natalie natasha nathan neha neil nelson nicholas nick nico nicola nicolas nicole
    niels nigel nikhil nils nina noah nora norman olaf olga oliver olivia omar oscar
    otto owen pablo pamela paolo patricia patrick paul paula pavel pedro penny peter
    petra phil philip philippe pierre pieter pooja priya quentin rachel rafael rahul
    raj rajesh ralf ralph ravi raymond rebecca renata rene ricardo richard rick rita
    robert roberto robin rod rodrigo roger roland ron ronald rosa rosie ross roy
    ruben rudi rudolf russell ruth ryan sabine sabrina sally sam samantha samir
    samuel sandra sandy sanjay santiago sara sarah sascha scott sean sebastian
    sergei sergio seth shane shannon sharon shawn sheila shirley silvia simon simone
    sofia sonia sonja sophia sophie stacy stan stefan stefanie stella stephan
    stephanie stephen steve steven stuart sunil susan susanne suzanne sven sylvia
    tamara tania tanja tanya tara ted teresa terry thea theo theodore theresa thomas
    thorsten tiffany tim timo timothy tina tobias todd tom tomas tommy tony tracy
    trevor tyler ulrich ursula valentina valerie vanessa vera veronica victor
    victoria vijay vikram vincent viola virginia vivian vladimir walter wanda wang
    wei wendy werner wilhelm william wolfgang xavier yan yasmin yuki yuri yusuf
    yvonne zac zach zachary zara zed zoe
"""
GIVEN_NAMES = frozenset(_NAMES.split())

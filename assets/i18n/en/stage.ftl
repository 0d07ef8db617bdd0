# What the class is to do. Shown beside its Japanese.
cue-look = Look!
cue-say-together = Say it together!
cue-tell-partner = Tell your partner!
cue-choose = Choose one!
cue-hands-up = Hands up!
cue-team-answers = Answer!
cue-number-answers = Your turn!
cue-who-was-right = Who was right?
cue-see-answer = The answer!
cue-see-points = Points!

# What the teacher's word was.
verdict-right = That's right!
verdict-half = Almost!
verdict-wrong = Nice try!
verdict-pass = Next time!

# What pupils read elsewhere.
team = Team {$team}
steal = Chance!
true = True
false = False
goal = Goal
together = All together
result = Result
well-done = Well done!
finale-ask = Can you do it now?
course-unit = {$course} · Unit {$unit}
unit = Unit {$unit}
game-place = Game {$number}

# What the keys mean, for the teacher.
hint-move-on = next
hint-step-back = back
hint-right = right
hint-wrong = wrong
hint-marked-right = marked teams (or all) were right
hint-nobody = nobody
hint-take = this team
hint-move-highlight = next team
hint-unblank = show
hint-undo = undo
hint-redo = redo
hint-call-on = 1–{$team}: call a team
hint-mark = 1–{$team}: mark who was right
paused = Pause
paused-what = Take back what went wrong, or bring it back.
paused-resume = go on
paused-leave = leave the lesson
keys-title = Keys

# Before a lesson, for the teacher.
front-lessons = Which lesson?
front-classes = Which class? · {$lesson}
front-teams = How many teams?
front-hint-lessons = ← → ↑ ↓ move · Enter takes · clicker: back moves, forward takes · ? keys
front-hint-classes = Enter takes or goes on · A starts again · Esc back
front-hint-teams = 2–8 teams · − + pupils · Enter starts · Esc back
front-hint-problems = Correct the file and save it: this screen notices. Esc back
front-no-lessons = There are no lessons yet. Put a file that ends in .lesson.ron into Documents/Hanamaru.
front-own = My lesson
front-problems = Needs correcting: {$number}
front-more-problems = and {$number} more: hanamaru check shows all
front-stopped = at game {$game}/{$games}
front-stopped-start = at the start
front-total = {$scores} points
front-stopped-end = at the end
front-start = Start
front-pupils = {$number} pupils in {$teams} teams: {$sizes}
front-absent = Tap who is absent.

# What keys do, in the list of keys.
key-next = next; right, while you judge
key-back = a step back; wrong, while you judge
key-teams = the team that answers, or that was right
key-judge = right, wrong, half right
key-points = 10 points to a team, or from it
key-undo = undo, redo
key-blank = blank the screen
key-pause = pause: then ← undoes, → redoes
key-number = a random number
key-more-time = ten seconds more
key-skip = skip this question
key-end-game = end this game now
key-together = one total for the whole class
key-look = language, light or dark
key-fullscreen = full screen; with Shift, on the other screen
key-desk = the teacher's own screen, with the answer
key-leave = leave the lesson (in the pause)
key-help = these keys

# The teacher's own screen.
desk-answer = Answer
desk-answer-shown = Answer · the class sees it
desk-no-answer = Nothing is asked here.
desk-class-sees = On screen
desk-blank = a black screen
desk-result = result
desk-next = Next
desk-next-here = → the next step
desk-next-game = → the next game: {$game}
desk-next-finale = → the last screen
desk-next-leave = → the end of the lesson
desk-alt = ALT
desk-jt = JTE
desk-number = Number {$number}
desk-spoken = Have spoken ({$number})
desk-absent = Absent
desk-undo = U undoes:{" "}
desk-redo = R redoes:{" "}
desk-nothing-to-undo = Nothing has been done yet.
act-moved-on = next
act-judged-right = judged right
act-judged-half = judged half right
act-judged-wrong = judged wrong
act-judged-pass = passed
act-called = called team {$team}
act-marked = marked team {$team}
act-drew = drew a number
act-skipped = skipped
act-more-time = more time
act-ended-game = ended the game
act-chose-game = chose a game
act-points = team {$team}: {$number}
act-total = total of team {$team}
act-together = one total
act-teams = teams

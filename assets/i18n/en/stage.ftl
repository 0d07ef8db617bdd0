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
number = No. {$number}
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
paused-resume = pause key: go on
keys-title = Keys

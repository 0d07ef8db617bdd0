# What the class is to do. Shown beside its Japanese.
cue-look = Look!
cue-say-together = Say it together!
cue-tell-partner = Tell your partner!
cue-ask-partner = Ask your partner!
cue-pick-square = Say the two words!
cue-choose-team = Choose a team!
cue-choose = Choose one!
cue-hands-up = Hands up!
cue-team-answers = Answer!
cue-number-answers = Your turn!
cue-who-was-right = Who was right?
cue-see-answer = The answer!
cue-see-points = Points!

# What a square of a grid does: what it is called, and what comes now.
square-add = {$number} points!
square-double = Points times two!
square-swap = Swap!
square-swap-choose = Change points with a team!
square-swap-done = Points changed with Team {$team}!
square-steal = Take {$number}!
square-steal-choose = From which team?
square-steal-done = {$number} from Team {$team}!
square-zero = Splash!
square-zero-done = Washed away. Don't worry!
square-storm = Typhoon!
square-storm-choose = Choose a team!
square-storm-done = It hit Team {$team}!
square-gift = A gift!
square-gift-choose = {$number} for us and for a team!
square-gift-done = {$number} for Team {$team}, too!
square-all = Sunshine!
square-all-done = {$number} points for everyone!
square-shield = A shield!
square-shield-done = It stops the next storm.
square-again = One more question!
square-held = The shield held!
square-held-done = Team {$team} is safe.

# Help with a question.
help-first-sound = First sound
help-stretch = Say a sentence! Why? And you?

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
hint-move-pick = next one
hint-take-pick = this one
hint-close-tool = close
hint-target = 1–{$team}: choose a team
hint-line = 1–6: one word, then the other
hint-hands = 1 2 3: one hand more · Shift: five · Ctrl: one less
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
key-games = any game, in two presses
key-fullscreen = full screen
key-leave = leave the lesson (in the pause)
key-help = these keys

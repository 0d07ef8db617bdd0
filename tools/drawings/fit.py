"""What would run over the edge of its sheet: moved and made a little smaller, so that each picture has some air around it."""

FIT = {}

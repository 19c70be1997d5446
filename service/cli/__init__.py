"""The command `storyfold`: the service and its reading, for a person at a terminal.

- `storyfold serve`          the service; what `make serve` and the image run
- `storyfold read FILE…`     one article each: who, where, how many, when, who said what
- `storyfold story FILE…`    several articles on one story, as one record; `make story`
- `storyfold bulk read`      archives of articles, as files of Summaries
- `storyfold bulk stories`   and those put into stories
- `storyfold version`

Whatever goes wrong is said in one or two lines that say what to do, never with a traceback.

- `__main__`    arguments, and how a command ends
- `terminal`    what is shown to whom
- `inputs`      files and standard input → articles
- `reading`     the commands `read` and `story`
- `article_page`, `story_page`   a record as lines for people
- `bulk`, `progress`   archives, and how far they are
- `serve`       checks before the start, then gunicorn
- `server`      gunicorn itself, in a process of its own environment
- `probe`       whether the service is ready; what a container asks
"""

"""Where everything starts: `python app.py` serves, `flask …` runs a shell command."""

from bot.bootstrap import create_app, serve

app = create_app()

if __name__ == "__main__":
    serve(app)

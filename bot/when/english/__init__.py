"""The English words of time, as data; another language is another such folder."""

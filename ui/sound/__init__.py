"""The audio sink and what feeds it; QtMultimedia is imported only when something is to sound."""

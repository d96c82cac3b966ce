"""The inbox server: a post office that cannot open letters. It stores, orders and acknowledges sealed commits."""

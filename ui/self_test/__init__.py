"""Whether this program is whole: what a package might have lost on its way is tried, part by part."""

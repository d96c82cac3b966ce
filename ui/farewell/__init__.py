"""What a patient reads when her treatment has ended: what stays with her, and how she reaches the clinic."""

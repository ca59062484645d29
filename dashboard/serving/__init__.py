"""What gunicorn is told: its options, its log, where its processes share their metrics."""

"""Makes bell.wav, the sound at the end of a countdown: two strokes of a small bell.

    python3 make_bell.py

Needs nothing but Python. Made for this program; it stands under the program's licence.
"""

import math
import struct
import wave
from pathlib import Path

RATE = 11_025
SECONDS = 1.6
# When the strokes fall, in seconds.
STROKES = (0.0, 0.45)
# Frequency in hertz, loudness, and how fast it dies away.
PARTIALS = ((880, 0.50, 3.0), (1760, 0.22, 4.5), (2640, 0.12, 6.0), (4752, 0.06, 9.0))


def ringing(time: float) -> float:
    """The level so many seconds after a stroke, -1 to +1."""
    if time < 0:
        return 0.0
    # Five milliseconds of rise, or the speaker would click.
    rise = min(time / 0.005, 1)
    return rise * sum(
        loud * math.exp(-decay * time) * math.sin(math.tau * hertz * time) for hertz, loud, decay in PARTIALS
    )


def sample(index: int) -> int:
    level = 0.6 * sum(ringing(index / RATE - stroke) for stroke in STROKES)
    return int(max(-1.0, min(1.0, level)) * 32767)


with wave.open(str(Path(__file__).with_name("bell.wav")), "wb") as bell:
    bell.setnchannels(1)
    bell.setsampwidth(2)
    bell.setframerate(RATE)
    samples = [sample(index) for index in range(int(RATE * SECONDS))]
    bell.writeframes(struct.pack(f"<{len(samples)}h", *samples))

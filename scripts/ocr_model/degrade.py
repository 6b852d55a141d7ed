"""What scanners, fax machines, copiers and phones do to a line. Grey in, grey out (bilevel ones with two values)."""
import io
import math
import random

import numpy
from PIL import Image
from scipy import ndimage

Picture = numpy.ndarray


def noise_source(rng: random.Random) -> numpy.random.Generator:
    return numpy.random.default_rng(rng.getrandbits(32))


def resize(picture: Picture, across: float, down: float, how: int = Image.BILINEAR) -> Picture:
    height, width = picture.shape
    size = (max(4, round(width * across)), max(8, round(height * down)))
    image = Image.fromarray(picture)
    # `reduce` by area when shrinking, as a sensor does.
    return numpy.asarray(image.resize(size, Image.BOX if across < 0.6 and how == Image.BILINEAR else how))


def blur(picture: Picture, sigma: float | tuple[float, float]) -> Picture:
    return ndimage.gaussian_filter(picture, sigma, mode='nearest')


def noise(picture: Picture, sigma: float, rng: random.Random) -> Picture:
    grain = noise_source(rng).normal(0, sigma, picture.shape)
    return numpy.clip(picture + grain, 0, 255).astype(numpy.uint8)


def tone(picture: Picture, ink: float, paper: float, gamma: float) -> Picture:
    scaled = (picture / 255.0) ** gamma
    return numpy.clip(ink + (paper - ink) * scaled, 0, 255).astype(numpy.uint8)


def jpeg(picture: Picture, quality: int) -> Picture:
    stream = io.BytesIO()
    Image.fromarray(picture).save(stream, 'JPEG', quality=quality)
    return numpy.asarray(Image.open(stream))


def threshold(picture: Picture, level: float) -> Picture:
    return numpy.where(picture < level, 0, 255).astype(numpy.uint8)


def rotate(picture: Picture, degrees: float) -> Picture:
    # On a long line even a small angle moves the ends by a letter's height; lines are cut after deskewing.
    height, width = picture.shape
    limit = math.degrees(math.atan(0.12 * height / width))
    degrees = max(-limit, min(limit, degrees))
    return numpy.asarray(Image.fromarray(picture).rotate(degrees, Image.BICUBIC, fillcolor=int(picture.max())))


def strokes(picture: Picture, rng: random.Random) -> Picture:
    """Fat or thin strokes: a copier's exposure."""
    if rng.random() < 0.5:
        return ndimage.grey_erosion(picture, size=rng.choice(((2, 2), (1, 2), (2, 1))))
    thin = ndimage.grey_dilation(picture, size=rng.choice(((1, 2), (2, 1))))
    return ((picture.astype(numpy.uint16) + thin) // 2).astype(numpy.uint8)


def speckle(picture: Picture, share: float, rng: random.Random) -> Picture:
    source = noise_source(rng)
    result = picture.copy()
    result[source.random(picture.shape) < share] = rng.randint(0, 90)
    result[source.random(picture.shape) < share * 2] = picture.max()
    return result


def wave(picture: Picture, rng: random.Random, depth: float) -> Picture:
    """A page that is not flat: the line rises and falls, and one end is larger than the other."""
    height, width = picture.shape
    x = numpy.arange(width) / max(1, width)
    shift = depth * numpy.sin(2 * math.pi * (x * rng.uniform(0.2, 1.0) + rng.random()))
    scale = 1 + rng.uniform(-0.08, 0.08) * (x - 0.5)
    rows = numpy.arange(height)[:, None]
    source = (rows - height / 2) * scale[None, :] + height / 2 + shift[None, :]
    columns = numpy.broadcast_to(numpy.arange(width)[None, :], source.shape)
    return ndimage.map_coordinates(picture, [source, columns], order=1, mode='nearest').astype(numpy.uint8)


def light(picture: Picture, rng: random.Random) -> Picture:
    height, width = picture.shape
    ramp = numpy.linspace(rng.uniform(0.65, 1.0), rng.uniform(0.65, 1.0), width)[None, :] * \
        numpy.linspace(rng.uniform(0.9, 1.0), rng.uniform(0.9, 1.0), height)[:, None]
    return (picture * ramp).astype(numpy.uint8)


def level(picture: Picture, share: float = 0.8) -> Picture:
    """The darkest ink to black, and all that is lighter than `share` of the way from ink to paper to white.

    Tesseract takes the contrast of a line from the ups and downs along its middle row. Where the paper has a grain
    these are mostly the grain's, and the letters drown: 3 of 10 short lines of a scanner are then misread, and 1 of 40
    after this.
    """
    ink = float(numpy.percentile(picture, 2))
    counts = numpy.convolve(numpy.bincount(picture.ravel(), minlength=256), numpy.ones(7), 'same')
    paper = float(numpy.argmax(counts[100:]) + 100)  # the most frequent light shade
    white = max(ink + 1.0, ink + (paper - ink) * share)
    return numpy.clip((picture - ink) * (255 / (white - ink)), 0, 255).astype(numpy.uint8)


def clean(picture: Picture, rng: random.Random) -> Picture:
    if rng.random() < 0.4:
        return tone(picture, rng.uniform(0, 60), 255, rng.uniform(0.7, 1.5))
    return threshold(picture, rng.uniform(90, 190)) if rng.random() < 0.3 else picture


def scanner(picture: Picture, rng: random.Random) -> Picture:
    """An office scanner at 200 to 300 dpi."""
    scale = rng.choice((1.0, 1.0, 0.67, rng.uniform(0.6, 1.0)))
    picture = resize(blur(picture, rng.uniform(0.3, 1.0)), scale, scale)
    picture = rotate(picture, rng.gauss(0, 0.3))
    picture = tone(picture, rng.uniform(0, 70), rng.uniform(225, 255), rng.uniform(0.6, 1.6))
    picture = noise(picture, rng.uniform(0, 9), rng)
    if rng.random() < 0.3:
        picture = threshold(picture, rng.uniform(120, 205))
    return jpeg(picture, rng.randint(35, 90)) if rng.random() < 0.6 else picture


def copier(picture: Picture, rng: random.Random) -> Picture:
    """A copy scanned at 150 dpi or so: strokes too fat or broken, dirt."""
    scale = rng.uniform(0.45, 0.75)
    picture = strokes(picture, rng) if rng.random() < 0.6 else picture
    picture = resize(blur(picture, rng.uniform(0.4, 1.3)), scale, scale)
    picture = tone(picture, rng.uniform(0, 90), rng.uniform(215, 255), rng.uniform(0.5, 2.0))
    picture = speckle(noise(picture, rng.uniform(2, 16), rng), rng.uniform(0, 0.004), rng)
    picture = rotate(picture, rng.gauss(0, 0.4))
    if rng.random() < 0.35:
        up = rng.uniform(1.3, 2.0)
        picture = threshold(resize(picture, up, up, Image.BICUBIC), picture.max() * rng.uniform(0.5, 0.8))
    return jpeg(picture, rng.randint(30, 80)) if rng.random() < 0.4 else picture


def fax(picture: Picture, rng: random.Random) -> Picture:
    """Bilevel, 204 dots an inch across and 98 or 196 down, made square again."""
    down = rng.choice((98, 196, 196)) / 300
    picture = blur(picture, rng.uniform(0.2, 0.9))
    picture = resize(picture, 204 / 300, down)
    picture = noise(picture, rng.uniform(0, 18), rng)
    picture = threshold(picture, rng.uniform(140, 205))
    picture = speckle(picture, rng.uniform(0, 0.002), rng)
    how = rng.choice((Image.NEAREST, Image.BILINEAR, Image.BICUBIC))
    scale = rng.choice((204 / 300, 1.0))
    return resize(picture, scale / (204 / 300), scale / down, how)


def phone(picture: Picture, rng: random.Random) -> Picture:
    """A photograph that was flattened: uneven light, blur, compression."""
    picture = wave(picture, rng, rng.uniform(0, 2.5))
    scale = rng.uniform(0.5, 0.95)
    picture = resize(blur(picture, (rng.uniform(0.4, 1.5), rng.uniform(0.4, 1.5))), scale, scale)
    picture = rotate(picture, rng.gauss(0, 0.6))
    picture = tone(picture, rng.uniform(10, 90), rng.uniform(190, 250), rng.uniform(0.7, 1.5))
    picture = noise(light(picture, rng), rng.uniform(1, 10), rng)
    return jpeg(picture, rng.randint(30, 85))


def moved(picture: Picture, rng: random.Random) -> Picture:
    """The sheet or the camera moved during the exposure: smeared along one direction."""
    scale = rng.uniform(0.5, 1.0)
    picture = resize(picture, scale, scale)
    length = rng.uniform(1.5, max(2.5, 0.085 * picture.shape[0]))
    angle = rng.choice((0.0, math.pi / 2, rng.uniform(0, math.pi)))
    reach = int(length / 2) + 1
    path = numpy.zeros((2 * reach + 1, 2 * reach + 1))
    for step in numpy.linspace(-length / 2, length / 2, 33):
        path[reach + round(step * math.sin(angle)), reach + round(step * math.cos(angle))] += 1 / 33
    smeared = ndimage.convolve(picture.astype(numpy.float32), path, mode='nearest')
    picture = tone(blur(smeared, rng.uniform(0, 0.6)), rng.uniform(0, 80), rng.uniform(200, 255), rng.uniform(0.7, 1.5))
    picture = noise(picture, rng.uniform(0, 8), rng)
    return jpeg(picture, rng.randint(30, 85)) if rng.random() < 0.5 else picture


def screened(picture: Picture, rng: random.Random) -> Picture:
    """A screen over the sheet: a copier's picture mode, woven paper, a photograph of a display."""
    scale = rng.uniform(0.5, 1.0)
    picture = resize(blur(picture, rng.uniform(0.2, 1.0)), scale, scale)
    picture = tone(picture, rng.uniform(20, 100), rng.uniform(180, 250), rng.uniform(0.7, 1.5))
    rows, columns = numpy.indices(picture.shape)
    angle, across, down = rng.uniform(0, math.pi / 2), rng.uniform(0.5, 2.8), rng.uniform(0.5, 2.8)
    u = columns * math.cos(angle) + rows * math.sin(angle)
    v = rows * math.cos(angle) - columns * math.sin(angle)
    waves = numpy.sin(u * across) * (1.0 if rng.random() < 0.3 else numpy.sin(v * down))
    screen = rng.uniform(4, 30) * waves
    picture = numpy.clip(picture + screen, 0, 255).astype(numpy.uint8)
    if rng.random() < 0.25:
        return threshold(picture, rng.uniform(110, 160))
    return noise(picture, rng.uniform(0, 6), rng)


def copied(picture: Picture, rng: random.Random) -> Picture:
    """A copy of a copy: bilevel, softened, bilevel again, with streaks of the copier's glass."""
    for _ in range(rng.randint(1, 3)):
        scale = rng.uniform(0.75, 1.0)
        picture = threshold(blur(resize(picture, scale, scale), rng.uniform(0.4, 1.0)), rng.uniform(120, 185))
        picture = picture.copy()
        if rng.random() < 0.3:
            column = rng.randrange(picture.shape[1])
            picture[:, column:column + rng.randint(1, 2)] = rng.choice((0, 255))
    return blur(picture, rng.uniform(0, 0.7))


TRAINING = ((clean, 22), (scanner, 23), (copier, 13), (fax, 13), (phone, 12), (moved, 7), (screened, 4), (copied, 6))


def bled(picture: Picture, rng: random.Random) -> Picture:
    """Thin paper: the other side's line shines through, mirrored. Never trained on."""
    picture = blur(resize(picture, 0.7, 0.7), 0.7)
    back = numpy.roll(picture[:, ::-1], (rng.randint(-12, 12), rng.randint(-40, 40)), (0, 1))
    back = 255 - rng.uniform(0.2, 0.4) * (255 - blur(back, 1.2))
    return noise(tone(numpy.minimum(picture, back.astype(numpy.uint8)), 30, 245, 1.0), 4, rng)


def dithered(picture: Picture, rng: random.Random) -> Picture:
    """Grey turned into black dots by spreading the error, as scanners in picture mode do. Never trained on."""
    scale = rng.uniform(0.7, 1.0)
    grey = tone(blur(resize(picture, scale, scale), rng.uniform(0.6, 1.0)), 10, 252, 1.0)
    return numpy.asarray(Image.fromarray(grey).convert('1').convert('L'))


def worn(picture: Picture, rng: random.Random) -> Picture:
    """Toner that is pale in patches and missing in specks. Never trained on."""
    source = noise_source(rng)
    patches = ndimage.gaussian_filter(source.normal(0, 1, picture.shape), 9)
    patches = (patches - patches.min()) / max(1e-6, float(patches.max() - patches.min()))
    specks = ndimage.gaussian_filter(source.random(picture.shape), 1.0)
    kept = numpy.where(specks < numpy.quantile(specks, 0.06), 0.0, 0.35 + 0.65 * patches)
    worn_off = 255 - (255 - picture.astype(float)) * kept
    return resize(worn_off.astype(numpy.uint8), 0.75, 0.75)


UNSEEN = ((bled, 1), (dithered, 1), (worn, 1))


def scanned(picture: Picture, rng: random.Random) -> Picture:
    """Scans at 135 to 300 dpi, grey or bilevel, none of them very bad. Never trained on."""
    if rng.random() < 0.7:
        scale = rng.uniform(0.45, 1.0)
        picture = resize(picture, scale, scale)
    if rng.random() < 0.5:
        picture = blur(picture, rng.uniform(0.3, 0.9))
    if rng.random() < 0.5:
        picture = noise(picture, rng.uniform(2, 14), rng)
    if rng.random() < 0.3:
        picture = rotate(picture, rng.uniform(-0.46, 0.46))
    if rng.random() < 0.35:
        return threshold(picture, rng.uniform(120, 215))
    return tone(picture, 0, 255 - rng.uniform(0, 30), rng.uniform(0.6, 1.6)) if rng.random() < 0.4 else picture


def degrade(picture: Picture, rng: random.Random, kinds=TRAINING) -> Picture:
    chosen = rng.choices([k for k, _ in kinds], [w for _, w in kinds])[0]
    return chosen(picture, rng)


def as_read(picture: Picture, rng: random.Random) -> Picture:
    """A training line as a reader hands it over: mostly levelled, and not always alike."""
    return level(picture, rng.uniform(0.65, 0.9)) if rng.random() < 0.88 else picture

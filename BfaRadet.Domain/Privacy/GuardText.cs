using System.Buffers;
using System.Text;

namespace BfaRadet.Domain.Privacy;

/// <summary>
/// A text as the guard reads it: form KC, the decimal digits of every script as 0-9, without signs that are not seen. Knows
/// where in the written text each character came from. The twin of guard-fold.ts.
/// </summary>
sealed class GuardText
{
    /// <summary>A base with more marks on it than any language has is read in pieces, so that the work stays linear.</summary>
    private const int LongestCluster = 16;

    /// <summary>The zeros that form KC leaves as they are; each is followed by its one to nine.</summary>
    private static readonly int[] _zeros =
    [
        0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
        0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
        0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0,
        0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0,
        0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16AC0, 0x16B50, 0x1E140, 0x1E2F0, 0x1E950,
    ];

    private static readonly SearchValues<char> _plain = SearchValues.Create(
        "\t\n !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~ÅÄÖÉÜåäöéü§–’”");

    private readonly List<(int Start, int End)>? _places;

    private GuardText(string text, List<(int Start, int End)>? places) => (Text, _places) = (text, places);

    public string Text { get; }

    public static GuardText Of(string written)
    {
        if (!written.AsSpan().ContainsAnyExcept(_plain))
        {
            return new(written, null);
        }

        var (text, places) = (new StringBuilder(written.Length), new List<(int Start, int End)>(written.Length));
        for (int at = 0, end; at < written.Length; at = end)
        {
            end = EndOfCluster(written, at);
            foreach (var c in Folded(written, at, end))
            {
                text.Append(c);
                places.Add((at, end));
            }
        }

        return new(text.ToString(), places);
    }

    /// <summary>Where a range of <see cref="Text"/>, at least one character, stands in what was written.</summary>
    public (int Start, int End) Written(int start, int end) =>
        _places is null ? (start, end) : (_places[start].Start, _places[end - 1].End);

    /// <summary>A character with the accents that follow it.</summary>
    private static int EndOfCluster(string written, int at)
    {
        var end = at + (IsPair(written, at) ? 2 : 1);
        while (end < written.Length && end - at < LongestCluster && Signs.IsAccent(written[end]))
        {
            end++;
        }

        return end;
    }

    private static string Folded(string written, int at, int end)
    {
        var first = written[at];
        if (end - at == 1 && _plain.Contains(first))
        {
            return written[at..end];
        }

        if (first is '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
        {
            return first == '\r' && end < written.Length && written[end] == '\n' ? "" : "\n";
        }

        var point = IsPair(written, at) ? char.ConvertToUtf32(written, at) : first;
        if (Signs.IsInvisible(point))
        {
            return "";
        }

        // Half a pair has no normal form.
        if (char.IsSurrogate(first) && point == first)
        {
            return first.ToString();
        }

        var composed = written[at..end].Normalize(NormalizationForm.FormKC);
        var folded = new StringBuilder(composed.Length);
        for (var i = 0; i < composed.Length; i++)
        {
            var pair = IsPair(composed, i);
            var c = pair ? char.ConvertToUtf32(composed, i) : composed[i];
            if (DigitOf(c) is { } digit)
            {
                folded.Append(digit);
            }
            else if (!Signs.IsInvisible(c) && !(c < 0x10000 && Signs.IsAccent((char)c)))
            {
                folded.Append(composed, i, pair ? 2 : 1);
            }

            i += pair ? 1 : 0;
        }

        return folded.ToString();
    }

    private static char? DigitOf(int point)
    {
        if (point < _zeros[0])
        {
            return null;
        }

        var at = Array.BinarySearch(_zeros, point);
        var zero = at >= 0 ? point : _zeros[Math.Max(~at - 1, 0)];
        return point - zero is >= 0 and <= 9 and var digit ? (char)('0' + digit) : null;
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}

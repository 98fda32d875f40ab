using System.Text;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// A batch as it comes over the wire, looked at before anything reads it: one pass without allocation, by the connection that
/// sent it. So text that no reader of ours can take costs nobody else anything.
/// </summary>
internal static class WireSteps
{
    /// <summary>Nested values: more than the deepest document the schema's judge takes.</summary>
    private const int MostDeep = 50;

    /// <summary>Why it is refused; null when it may be judged.</summary>
    /// <param name="json">One JSON value.</param>
    public static (Declined Kind, string Why)? Refuse(string json)
    {
        if (json.Length > WritingLimits.BatchLength)
        {
            return (Declined.TooLarge, WritingTexts.TooLarge);
        }

        return Count(json) switch
        {
            null => (Declined.Unfit, WritingTexts.Malformed),
            > WritingLimits.StepsInABatch => (Declined.TooLarge, WritingTexts.TooLarge),
            _ => null,
        };
    }

    /// <summary>How many objects an array has; null when it is none, is too deep, holds other values or what no text has.</summary>
    public static int? Count(ReadOnlySpan<char> json)
    {
        json = json.Trim(" \t\r\n");
        if (json is not ['[', .., ']'])
        {
            return null;
        }

        var (steps, depth) = (0, 0);
        for (var at = 0; at < json.Length; at++)
        {
            switch (json[at])
            {
                case '"':
                    var length = LengthOfString(json[(at + 1)..]);
                    if (length < 0 || depth < 2)
                    {
                        return null;
                    }

                    at += length;
                    break;
                case '[' or '{':
                    if (++depth > MostDeep || (depth == 2 && json[at] != '{'))
                    {
                        return null;
                    }

                    steps += depth == 2 ? 1 : 0;
                    break;
                case ']' or '}':
                    if (--depth == 0 && at < json.Length - 1)
                    {
                        return null;
                    }

                    break;
                case ' ' or '\t' or '\r' or '\n' or ',':
                    break;
                default:
                    // A number or a word is no step.
                    if (depth < 2)
                    {
                        return null;
                    }

                    break;
            }
        }

        return depth == 0 ? steps : null;
    }

    /// <summary>From the first character to the closing quote, and that too; negative when it has none or holds an unpaired surrogate or one that is refused.</summary>
    private static int LengthOfString(ReadOnlySpan<char> text)
    {
        var before = '\0';
        for (var at = 0; at < text.Length;)
        {
            var (sign, length) = text[at] switch
            {
                '"' => ('"', 0),
                '\\' when at + 5 < text.Length && text[at + 1] == 'u' && ushort.TryParse(
                    text.Slice(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code) => ((char)code, 6),
                '\\' when at + 1 < text.Length && text[at + 1] is 'b' or 'f' => ('\b', 2),
                '\\' => ('\\', 2),
                var plain => (plain, 1),
            };
            var high = char.IsHighSurrogate(before);
            if (char.IsLowSurrogate(sign) != high || IsRefused(high ? new Rune(before, sign) : char.IsHighSurrogate(sign) ? new Rune(' ') : new Rune(sign)))
            {
                return -1;
            }

            if (length == 0)
            {
                return at + 1;
            }

            before = sign;
            at += length;
        }

        return -1;
    }

    /// <summary>
    /// What is in no text that people write, and would be sealed with it: control characters but tabs and line ends, and what is
    /// not seen (<see cref="Wording.IsNeverSeen"/>), such as marks that turn the direction of what is read (Trojan Source). The editor
    /// leaves them out: refused-signs.ts.
    /// </summary>
    internal static bool IsRefused(Rune sign) => sign.Value is (< ' ' and not ('\t' or '\n' or '\r')) or 0x85 || Wording.IsNeverSeen(sign);
}

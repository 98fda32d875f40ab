using System.Globalization;
using System.Text;

namespace BfaRadet.Domain.Meetings.Attachments;

/// <summary>
/// The name of an attachment, from the name of the file that was given: without folders, without what is not seen or turns what is
/// read, and such that every system can save it. Otherwise as given.
/// </summary>
public static class AttachmentName
{
    /// <summary>In characters.</summary>
    public const int Max = 120;

    /// <summary>File systems count the bytes of UTF-8: 255, and "(2)" is to have room.</summary>
    private const int MaxBytes = 230;

    private const string Unnamed = "handling";

    // Windows opens a device by these names, whatever they end with.
    private static readonly HashSet<string> _reserved = new(
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
            .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" }),
            "COM¹", "COM²", "COM³", "LPT¹", "LPT²", "LPT³",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether it is not the name of a file but a path, or has control characters: no browser sends that of its own accord, and
    /// whoever does means something else by it.
    /// </summary>
    public static bool IsHostile(string? given) => given is not null && (given.IndexOfAny(['/', '\\']) >= 0 || given.Any(char.IsControl));

    /// <summary>The name as it is kept. It ends with what its kind does: "rapport.exe" that is a PDF becomes "rapport.exe.pdf".</summary>
    public static string Clean(string? given, AttachmentKind kind)
    {
        var name = Seen((given ?? "").Split('/', '\\')[^1]);
        var extensions = AttachmentKinds.ExtensionsOf(kind);
        var extension = extensions.FirstOrDefault(e => name.EndsWith('.' + e, StringComparison.OrdinalIgnoreCase));
        // The ending keeps its letters as given.
        var end = extension is null ? '.' + extensions[0] : name[^(extension.Length + 1)..];
        var stem = Trimmed(extension is null ? name : name[..^end.Length]);
        if (stem == "")
        {
            stem = Unnamed;
        }

        if (_reserved.Contains(stem.Split('.')[0].TrimEnd()))
        {
            stem = '_' + stem;
        }

        return Cut(stem, Max - end.Length, MaxBytes - end.Length) + end;
    }

    /// <summary>Whether the name as it is kept is shorter than the one that was given, because that one is too long.</summary>
    public static bool IsCut(string? given, AttachmentKind kind) =>
        Clean(given, kind) is var kept && Seen((given ?? "").Split('/', '\\')[^1]) is var seen && seen.Length > kept.Length && (kept.Length >= Max - 1 || Encoding.UTF8.GetByteCount(seen) > MaxBytes);

    /// <summary>The name, with "(2)" and so on before its ending while another has it. Upper and lower case are one name.</summary>
    public static string Apart(string name, IEnumerable<string> taken)
    {
        var others = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var dot = name.LastIndexOf('.');
        var (stem, end) = (name[..dot], name[dot..]);
        for (var n = 2; others.Contains(name); n++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $" ({n})");
            name = Cut(stem, Max - end.Length - mark.Length, MaxBytes - end.Length) + mark + end;
        }

        return name;
    }

    private static string Seen(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var rune in Wording.Tidy(name).EnumerateRunes())
        {
            if (rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*')
            {
                kept.Append('-');
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                kept.Append(' ');
            }
            // Format characters of any kind, private ones, and those that no Unicode knows.
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate) && rune != Rune.ReplacementChar && !Wording.IsNeverSeen(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        return Trimmed(string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    // A name that begins with a dot is hidden, one that ends with it is cut by Windows.
    private static string Trimmed(string name) => name.Trim(' ', '.');

    private static string Cut(string stem, int max, int maxBytes)
    {
        var (kept, bytes) = (new StringBuilder(), 0);
        foreach (var rune in stem.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (kept.Length + rune.Utf16SequenceLength > max || bytes > maxBytes)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd(' ', '.');
    }
}

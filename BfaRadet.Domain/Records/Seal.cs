using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BfaRadet.Domain.Records;

/// <summary>
/// A link in a council's chain of adopted minutes: a few lines of text with the SHA-256 of the minutes as they were adopted
/// and of the link before. What is sealed is bytes, kept as they are and never written anew, so that the chain can be
/// checked with nothing but sha256sum. It shows that something was changed; it does not prevent it, and who can rewrite
/// the whole database and every copy handed out can make a new chain.
/// </summary>
/// <param name="Number">Runs from 1 in the council, without holes.</param>
/// <param name="Paper">SHA-256 of the bytes of the minutes, 64 hexadecimal digits in lower case.</param>
/// <param name="AdoptedAt">When the last of the adjusters confirmed.</param>
/// <param name="Confirmations">A line for each who confirmed: part, name, time.</param>
/// <param name="Replaces">The number of an earlier seal of the same meeting, which was reopened; null for a first one.</param>
/// <param name="Previous">The hash of the seal before; <see cref="None"/> for the first.</param>
public sealed record Seal(
    CouncilId Council,
    int Number,
    MeetingId Meeting,
    DateOnly MeetingDate,
    string Paper,
    DateTimeOffset AdoptedAt,
    ValueList<string> Confirmations,
    int? Replaces,
    string Previous)
{
    private const string Head = "bfaradet-sigill 1";
    private const string Clock = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>What the first link has in place of a link before.</summary>
    public static string None { get; } = new('0', 64);

    /// <summary>The link as text, UTF-8 with \n: the file <c>sigill.txt</c>.</summary>
    public string Text
    {
        get
        {
            var lines = new StringBuilder(Head).Append('\n');
            void Add(string name, string value) => lines.Append(name).Append(": ").Append(value).Append('\n');
            Add("råd", Council.ToString());
            Add("nummer", Number.ToString(CultureInfo.InvariantCulture));
            Add("möte", Meeting.ToString());
            Add("mötesdag", MeetingDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Add("protokoll", Paper);
            Add("justerat", AdoptedAt.UtcDateTime.ToString(Clock, CultureInfo.InvariantCulture));
            foreach (var line in Confirmations)
            {
                Add("bekräftat", line);
            }

            Add("ersätter", Replaces?.ToString(CultureInfo.InvariantCulture) ?? "-");
            Add("föregående", Previous);
            return lines.ToString();
        }
    }

    /// <summary>SHA-256 of <see cref="Text"/>: the mark that is printed on the minutes.</summary>
    public string Hash => HashOf(Text);

    /// <summary>SHA-256 of a text's UTF-8 bytes, in lower case.</summary>
    public static string HashOf(string text) => HashOf(Encoding.UTF8.GetBytes(text));

    /// <summary>SHA-256, in lower case.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Reads a link back; null when the text is no seal.</summary>
    public static Seal? Read(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < 9 || lines[0] != Head || lines[^1] != "")
        {
            return null;
        }

        var pairs = lines[1..^1].Select(line => line.Split(": ", 2)).ToList();
        if (pairs.Exists(pair => pair.Length != 2))
        {
            return null;
        }

        string? One(string name) => pairs.Count(p => p[0] == name) == 1 ? pairs.Find(p => p[0] == name)![1] : null;
        if (!Guid.TryParse(One("råd"), out var council) || !Guid.TryParse(One("möte"), out var meeting)
            || !int.TryParse(One("nummer"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !DateOnly.TryParseExact(One("mötesdag"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !DateTimeOffset.TryParseExact(
                One("justerat"), Clock, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var adopted)
            || One("protokoll") is not { } paper || One("ersätter") is not { } replaces || One("föregående") is not { } previous)
        {
            return null;
        }

        int? former = null;
        if (replaces != "-")
        {
            if (!int.TryParse(replaces, NumberStyles.None, CultureInfo.InvariantCulture, out var replaced))
            {
                return null;
            }

            former = replaced;
        }

        var seal = new Seal(
            new(council), number, new(meeting), day, paper, adopted,
            pairs.Where(p => p[0] == "bekräftat").Select(p => p[1]).ToValueList(), former, previous);

        // Only the very text that would be written is a seal: a line moved or doubled is not.
        return seal.Text == text ? seal : null;
    }
}

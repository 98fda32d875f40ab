using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BfaRadet.Domain.Records;

/// <summary>
/// A link in a council's chain of adopted records: a few lines of text with the SHA-256 of the record as it was adopted and of
/// the link before. Bytes are sealed and kept as they are, never serialized again, so that the chain can be checked with
/// sha256sum alone. It shows that something was changed and does not prevent it: whoever can rewrite the whole database and
/// every copy handed out can make a new chain.
/// </summary>
/// <param name="Number">Runs from 1 in the council, without gaps.</param>
/// <param name="Kind">Of the record, <see cref="OfMinutes"/> or another word of lower-case letters.</param>
/// <param name="Date">The day the record is of: of minutes, the day of the meeting.</param>
/// <param name="RecordHash">SHA-256 of the record's bytes, 64 hexadecimal digits in lower case.</param>
/// <param name="AdoptedAt">When the last of the signers confirmed.</param>
/// <param name="Confirmations">A line for each who confirmed: role, name, time.</param>
/// <param name="Replaces">The number of an earlier seal of the same record, which was reopened; null for a first one.</param>
/// <param name="Previous">The hash of the seal before; <see cref="None"/> for the first.</param>
public sealed record Seal(
    CouncilId Council,
    int Number,
    string Kind,
    RecordId Record,
    DateOnly Date,
    string RecordHash,
    DateTimeOffset AdoptedAt,
    ValueList<string> Confirmations,
    int? Replaces,
    string Previous)
{
    /// <summary>The kind of the first form of the text, which says it by the names of its lines.</summary>
    public const string OfMinutes = "protokoll";

    private const string Clock = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>What the first link has in place of a link before.</summary>
    public static string None { get; } = new('0', 64);

    // The names of the lines are sealed with what they say, and so is the first line: another form gets another number.
    private static readonly Form _minutes = new("bfaradet-sigill 1", "möte", "mötesdag", "protokoll", "justerat");
    private static readonly Form _other = new("bfaradet-sigill 2", "handling", "handlingsdag", "innehåll", "antaget");

    /// <summary>The link as text, UTF-8 with \n: the file <c>sigill.txt</c>.</summary>
    public string Text
    {
        get
        {
            var form = Kind == OfMinutes ? _minutes : _other;
            var lines = new StringBuilder(form.Head).Append('\n');
            void Add(string name, string value) => lines.Append(name).Append(": ").Append(value).Append('\n');
            Add("råd", Council.ToString());
            Add("nummer", Number.ToString(CultureInfo.InvariantCulture));
            if (form == _other)
            {
                Add("slag", Kind);
            }

            Add(form.Record, Record.ToString());
            Add(form.Date, Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Add(form.Content, RecordHash);
            Add(form.Adopted, AdoptedAt.UtcDateTime.ToString(Clock, CultureInfo.InvariantCulture));
            foreach (var line in Confirmations)
            {
                Add("bekräftat", line);
            }

            Add("ersätter", Replaces?.ToString(CultureInfo.InvariantCulture) ?? "-");
            Add("föregående", Previous);
            return lines.ToString();
        }
    }

    /// <summary>SHA-256 of <see cref="Text"/>: the mark that is printed on the record.</summary>
    public string Hash => HashOf(Text);

    /// <summary>SHA-256 of a text's UTF-8 bytes, in lower case.</summary>
    public static string HashOf(string text) => HashOf(Encoding.UTF8.GetBytes(text));

    /// <summary>SHA-256, in lower case.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Reads a link back; null when the text is no seal.</summary>
    public static Seal? Read(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < 9 || lines[^1] != "" || (lines[0] == _minutes.Head ? _minutes : lines[0] == _other.Head ? _other : null) is not { } form)
        {
            return null;
        }

        var pairs = lines[1..^1].Select(line => line.Split(": ", 2)).ToList();
        if (pairs.Exists(pair => pair.Length != 2))
        {
            return null;
        }

        string? One(string name) => pairs.Count(p => p[0] == name) == 1 ? pairs.Find(p => p[0] == name)![1] : null;
        if (!Guid.TryParse(One("råd"), out var council) || !Guid.TryParse(One(form.Record), out var record)
            || (form == _minutes ? OfMinutes : One("slag")) is not { } kind
            || !int.TryParse(One("nummer"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1
            || !DateOnly.TryParseExact(One(form.Date), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !DateTimeOffset.TryParseExact(
                One(form.Adopted), Clock, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var adopted)
            || One(form.Content) is not { } content || One("ersätter") is not { } replaces || One("föregående") is not { } previous)
        {
            return null;
        }

        int? former = null;
        if (replaces != "-")
        {
            if (!int.TryParse(replaces, NumberStyles.None, CultureInfo.InvariantCulture, out var replaced) || replaced >= number)
            {
                return null;
            }

            former = replaced;
        }

        var seal = new Seal(
            new(council), number, kind, new(record), day, content, adopted,
            pairs.Where(p => p[0] == "bekräftat").Select(p => p[1]).ToValueList(), former, previous);

        // Only exactly the text that would be written is a seal: a line moved or doubled is none.
        return seal.Text == text ? seal : null;
    }

    private sealed record Form(string Head, string Record, string Date, string Content, string Adopted);
}

using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Minutes;

/// <summary>
/// Who is responsible for a decision, with organisations and titles spelled as in the register, so that minutes do not have what
/// was typed in haste at the meeting ("fritid").
/// </summary>
internal static class RegisterSpelling
{
    // A shorter prefix matches too many names.
    private const int ShortestBeginning = 4;

    public static string Of(Council council, Responsible responsible)
    {
        var member = responsible.Member is { } id ? council.Find(id) : null;
        var organisation = Spelled(responsible.Organisation,
            [.. council.Seats.Select(s => s.Organisation), .. council.Members.Select(m => m.Organisation)]);
        var person = responsible.Person is { Length: > 0 } said
            ? Spelled(said, member is null ? [.. council.Members.SelectMany(m => new[] { m.Title, m.Name })] : [member.Title, member.Name])
            : "";
        return person == "" ? organisation : $"{organisation} ({person})";
    }

    /// <summary>The one name that is equal ignoring case, or has a word with that prefix; otherwise the text as typed.</summary>
    private static string Spelled(string said, IReadOnlyList<string> names)
    {
        var known = names.Where(name => name != "").Distinct(StringComparer.Ordinal).ToList();
        return known.Find(name => name == said)
            ?? known.Find(name => name.Equals(said, StringComparison.OrdinalIgnoreCase))
            ?? (said.Length >= ShortestBeginning && known.FindAll(name => Begins(name, said)) is [var only] ? only : said);
    }

    private static bool Begins(string name, string said)
    {
        for (var at = name.IndexOf(said, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(said, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetter(name[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}

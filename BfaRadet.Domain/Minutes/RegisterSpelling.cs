using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Minutes;

/// <summary>
/// Who answers for a decision, as the register spells organisations and titles: what was typed in haste at the meeting
/// ("fritid") is not how minutes name anybody.
/// </summary>
internal static class RegisterSpelling
{
    // A shorter beginning of a name fits too many.
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

    /// <summary>The one name that is the same but for capitals, or has a word that begins so; otherwise what was said.</summary>
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

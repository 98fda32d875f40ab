using BfaRadet.App.Data;
using BfaRadet.Domain.Searching;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Search;

/// <summary>
/// A search as an expression of SQLite's full text search (FTS5): the only place that speaks its language, and its only words are
/// letters and digits in quotes, whatever was typed.
/// </summary>
/// <param name="areas">The council's focus areas, for a word may be in the name of one.</param>
internal sealed class SearchMatch(SearchPhrase phrase, IReadOnlyList<(FocusAreaId Id, IReadOnlyList<SearchWord> Words)> areas)
{
    /// <summary>What all terms are found by, without what must not be there; null when no word has to be found.</summary>
    public string? All => Joined(phrase.Terms.Select(Anywhere).Concat(phrase.Responsibles.Select(Responsible)).Concat(phrase.FocusAreas.Select(Under)), Excluded);

    /// <summary>The same, in titles alone: what is found by it comes first. Null where there is nothing to tell apart.</summary>
    public string? InTitles => phrase.Terms.Count == 0 ? null : Joined(phrase.Terms.Select(term => $"Title : ({Beginnings(term)})"), null);

    /// <summary>The same, by forms of the words and not by longer words that begin like them: what is found by it comes next.</summary>
    public string? AsWords => phrase.Terms.Count == 0 ? null : Joined(phrase.Terms.Select(Exactly), null);

    /// <summary>What must not be there, when nothing has to be found.</summary>
    public string? Without => All is null ? Excluded : null;

    private string? Excluded => phrase.Without.Count == 0 ? null : string.Join(" OR ", phrase.Without.Select(term => $"({Exactly(term)})"));

    /// <summary>The ids of the rows.</summary>
    public static IQueryable<long> Of(WorkspaceDb db, string expression) =>
        db.Database.SqlQueryRaw<long>("""SELECT rowid AS "Value" FROM "SearchText" WHERE "SearchText" MATCH {0}""", expression);

    private string Anywhere(SearchTerm term)
    {
        var named = Named(term).Select(area => $"\"{SearchRow.WordOf(area)}\"").ToList();
        return $"{{Title Body}} : ({Beginnings(term)}){(term.Root is { } root ? $" OR Stems : (\"{root}\")" : "")}{(named.Count > 0 ? $" OR Areas : ({string.Join(" OR ", named)})" : "")}";
    }

    private static string Exactly(SearchTerm term) => term.Root is { } root ? $"Stems : (\"{root}\")" : $"{{Title Body}} : ({Quoted(term)})";

    private static string Responsible(SearchTerm term) => $"Responsibles : ({Beginnings(term)})";

    private string Under(SearchTerm term)
    {
        var named = Named(term).Select(area => $"\"{SearchRow.WordOf(area)}\"").ToList();
        // No word of the index is like this one.
        return $"Areas : ({(named.Count > 0 ? string.Join(" OR ", named) : "\"inget\"")})";
    }

    private IEnumerable<FocusAreaId> Named(SearchTerm term) => areas.Where(area => SearchMarks.IsIn(area.Words, term)).Select(area => area.Id);

    private static string Beginnings(SearchTerm term) => term.Beginning is { } beginning ? $"\"{beginning}\" *" : Quoted(term);

    private static string Quoted(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"";

    private static string? Joined(IEnumerable<string> terms, string? without)
    {
        var all = terms.Select(term => $"({term})").ToList();
        return all.Count == 0 ? null
            : without is null ? string.Join(" AND ", all)
            : $"({string.Join(" AND ", all)}) NOT ({without})";
    }
}

using BfaRadet.Domain.Law;

namespace BfaRadet.App.Features.Law;

/// <summary>How a municipality stands against the law on a day, and what it is told from.</summary>
/// <param name="Day">The day it is told for: today, or an earlier one.</param>
public sealed record LawView(
    string Municipality, DateOnly Day, DateOnly Today, ValueList<Standing> Standings, ValueList<LawDocumentRow> Documents, bool MayChange)
{
    /// <summary>How many rules stand so.</summary>
    public int Count(Light light) => Standings.Count(s => s.Light == light);

    /// <summary>The document with an id, among those on record.</summary>
    public LawDocumentRow? Find(LawDocumentId id) => Documents.FirstOrDefault(d => d.Id == id);
}

/// <summary>A document on record.</summary>
/// <param name="WithdrawnOn">The day from which it does not count; null while it does.</param>
public sealed record LawDocumentRow(LawDocumentId Id, LawDocumentText Text, DateOnly? WithdrawnOn, string WithdrawnBecause);

/// <summary>One document, and those it may name or is named by.</summary>
/// <param name="Others">Of the council, by day.</param>
public sealed record LawDocumentView(LawDocumentRow Document, ValueList<LawDocumentRow> Others, bool MayChange);

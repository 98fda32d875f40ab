using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Searching;

namespace BfaRadet.App.Features.Search;

/// <summary>How many of a kind are found.</summary>
public sealed record SearchCount(SearchKind Kind, int Count);

/// <summary>Something that was found.</summary>
/// <param name="Key">The same as long as it is the same thing.</param>
/// <param name="Label">"2026:14", "§ 14", of an item its number; may be empty.</param>
/// <param name="State">How far it has come, in a word; empty for a decision, which has <paramref name="Standing"/>, and where there is nothing to say.</param>
public sealed record SearchHit(
    string Key,
    SearchKind Kind,
    string Address,
    string Label,
    ValueList<SearchPiece> Title,
    ValueList<SearchPiece> Snippet,
    DateOnly? Day,
    string State,
    DecisionStanding? Standing)
{
    /// <summary>It opens as a file.</summary>
    public bool IsFile => Kind == SearchKind.Attachment;
}

/// <summary>What a search has found.</summary>
/// <param name="All">How many of all kinds.</param>
/// <param name="Found">How many of the kind that is shown.</param>
/// <param name="Counts">Of each kind there is something of, in the order they are offered.</param>
/// <param name="IsBuilding">The register is being built from what was there before: something may be missing.</param>
public sealed record SearchView(
    CouncilId Council,
    SearchFilter Filter,
    SearchPhrase Phrase,
    int All,
    int Found,
    ValueList<SearchCount> Counts,
    ValueList<SearchHit> Hits,
    bool IsBuilding);

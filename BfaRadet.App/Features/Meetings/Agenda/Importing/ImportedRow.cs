using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings.Agenda.Importing;

/// <summary>An item that was read from a paper, as it is corrected before it is taken in, or left out.</summary>
public sealed class ImportedRow(AgendaItemText read, string key) : ItemRow(read, key)
{
    /// <summary>Whether it is to be taken in.</summary>
    public bool IsChosen { get; set; } = true;

    /// <summary>What else is known, in a few words: what the folded part holds.</summary>
    public string More => string.Join(", ", new[]
    {
        Said(nameof(AgendaItemText.Background), "bakgrund"), Said(nameof(AgendaItemText.Proposal), "förslag till beslut"), Said(nameof(AgendaItemText.Attachments), "handlingar"),
    }.OfType<string>());

    private string? Said(string field, string word) => this[field].Length > 0 ? word : null;
}

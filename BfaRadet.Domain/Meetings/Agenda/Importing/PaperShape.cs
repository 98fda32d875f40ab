namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>What begins an item in a paper.</summary>
internal enum PaperShape
{
    None,
    Table,
    Numbers,
    Clocks,
    Bullets,
    Plain,
}

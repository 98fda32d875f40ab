using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>
/// Reads an agenda that exists already: pasted, or from a file. Items are the rows of a table, numbered lines, lines that begin with a clock
/// time, bullets, or lines alone, whichever the paper has in this order; what stands under an item belongs to it.
/// </summary>
public static class AgendaPaper
{
    /// <param name="today">Dates without a year are looked for from here on.</param>
    /// <param name="register">Organisations and people who may present an item.</param>
    public static PaperAgenda Read(ValueList<PaperLine> lines, DateOnly today, ValueList<KnownResponsible> register) =>
        new AgendaPaperReading([.. lines.Take(PaperText.MaxLines)], today, register).Read();
}

namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>The agenda that a paper holds, as it was read: to be looked through before anything is made of it.</summary>
/// <param name="Items">In the paper's order.</param>
/// <param name="LeftOut">Lines that are no items, and why: nothing of the paper is passed over in silence.</param>
public sealed record PaperAgenda(PaperHead Head, ValueList<AgendaItemText> Items, ValueList<LeftOutLine> LeftOut);

/// <summary>What the paper says of the meeting; null and empty where it says nothing.</summary>
/// <param name="Notice">How to report absence, a meeting before the meeting.</param>
public sealed record PaperHead(DateOnly? Date, TimeOnly? StartsAt, TimeOnly? EndsAt, string Place, string Notice)
{
    public static PaperHead Empty { get; } = new(null, null, null, "", "");
}

/// <summary>A line of the paper that became no item.</summary>
public sealed record LeftOutLine(string Text, LeftOutReason Reason);

/// <summary>Why a line became no item.</summary>
public enum LeftOutReason
{
    /// <summary>A heading, or the name of the council.</summary>
    Heading,

    /// <summary>The head or foot of a page.</summary>
    Page,

    /// <summary>Text before the first item.</summary>
    Before,

    /// <summary>Who is called, or was there.</summary>
    People,

    /// <summary>A list of papers.</summary>
    Attachments,

    /// <summary>A greeting, a place and a day, or names to sign under.</summary>
    Closing,

    /// <summary>A table of something else.</summary>
    Table,

    /// <summary>Another document after the agenda.</summary>
    OtherDocument,

    /// <summary>Text after the last item.</summary>
    After,

    /// <summary>A second line with the title of another item.</summary>
    Twice,
}

namespace BfaRadet.Domain.Meetings;

/// <summary>How a meeting is opened, when it is not on its planned day with the council's next numbers.</summary>
public abstract record Opening
{
    private Opening()
    {
    }

    /// <summary>
    /// On its planned day, with numbers that continue from paper: the first meeting here of a council that has met this year.
    /// </summary>
    /// <param name="FirstDecision">The number of its first decision; null for the council's next.</param>
    /// <param name="FirstParagraph">The number of its first paragraf; null for the next of the council's series.</param>
    public sealed record FromPaper(int? FirstDecision, int? FirstParagraph) : Opening;

    /// <summary>Today instead: its date is moved.</summary>
    public sealed record Moved : Opening;

    /// <summary>
    /// It was held then and is entered now. Its own clock starts there and runs while it is entered, so that everything is in
    /// order; times can be corrected afterwards.
    /// </summary>
    /// <param name="FirstDecision">The number its decisions start with, when numbering continues from paper; null for the council's next.</param>
    /// <param name="FirstParagraph">The number of its first paragraf, continuing from paper; null for the next of the council's series.</param>
    public sealed record Afterwards(DateTimeOffset From, int? FirstDecision = null, int? FirstParagraph = null) : Opening;
}

/// <summary>The times of a meeting: opening, closing and pauses.</summary>
/// <param name="Closed">Null while it is in session.</param>
public sealed record SessionTimes(DateTimeOffset Opened, DateTimeOffset? Closed, ValueList<Recess> Recesses);

/// <summary>Ordförande för sammanträdet.</summary>
/// <param name="From">The first item the person leads; null for the whole meeting.</param>
public sealed record ChairChosen(AttendanceId Who, AgendaItemId? From);

namespace BfaRadet.Domain.Meetings;

/// <summary>How a meeting is opened, when it is not simply on its day with the council's next numbers.</summary>
public abstract record Opening
{
    private Opening()
    {
    }

    /// <summary>It is held on its day, and goes on from the paper's numbers: the first here of a council that has met this year.</summary>
    /// <param name="FirstDecision">The number its decisions begin with; null for the council's next.</param>
    /// <param name="FirstParagraph">The number of its first paragraf; null for the next of the council's series.</param>
    public sealed record FromPaper(int? FirstDecision, int? FirstParagraph) : Opening;

    /// <summary>It is held today after all: its day is moved.</summary>
    public sealed record Moved : Opening;

    /// <summary>
    /// It was held then, and is written up now. Its own clock begins there and goes on while one writes, so that everything
    /// comes in order; times are put right afterwards.
    /// </summary>
    /// <param name="FirstDecision">The number its decisions begin with, where the paper's left off; null for the council's next.</param>
    /// <param name="FirstParagraph">The number of its first paragraf, where the paper's left off; null for the next of the council's series.</param>
    public sealed record Afterwards(DateTimeOffset From, int? FirstDecision = null, int? FirstParagraph = null) : Opening;
}

/// <summary>When a meeting was: opening, closing and pauses.</summary>
/// <param name="Closed">Null while it is held.</param>
public sealed record SessionTimes(DateTimeOffset Opened, DateTimeOffset? Closed, ValueList<Recess> Recesses);

/// <summary>Ordförande för sammanträdet.</summary>
/// <param name="From">The first item the person leads; null for the whole meeting.</param>
public sealed record ChairChosen(AttendanceId Who, AgendaItemId? From);

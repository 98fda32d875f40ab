namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>Reasons why an agenda line is refused. The typed text is kept.</summary>
public abstract record AgendaLineRefusal : Refusal
{
    private AgendaLineRefusal()
    {
    }

    /// <summary>A number with a unit of time that cannot be read as minutes: "10–15 min".</summary>
    public sealed record UnreadableMinutes(string Typed) : AgendaLineRefusal;

    /// <summary>Two different durations, in minutes.</summary>
    public sealed record TwoDurations(int First, int Second) : AgendaLineRefusal;

    /// <summary>Two different kinds.</summary>
    public sealed record TwoKinds(AgendaItemKind First, AgendaItemKind Second) : AgendaLineRefusal;

    /// <summary>Several in the register match equally well. <c>Candidates</c> can be written instead.</summary>
    public sealed record AmbiguousPresenter(string Typed, ValueList<string> Candidates) : AgendaLineRefusal;
}

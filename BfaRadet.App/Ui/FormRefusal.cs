using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Ui;

/// <summary>A refusal by the form itself, before any rule is asked: a value it cannot read, or one that is missing.</summary>
/// <param name="Field">The name of the property; null when it is about the whole form.</param>
/// <param name="Text">What is wrong, in Swedish.</param>
internal sealed record FormRefusal(string? Field, string Text) : Refusal
{
    /// <summary>The day in a field, when nothing is typed or it cannot be read; null when it can.</summary>
    public static Refusal? Day(string field, string typed, DateOnly today, bool hasBeen = false) =>
        string.IsNullOrWhiteSpace(typed) ? new EmptyText(field)
        : DayLine.Read(typed, today, hasBeen).Refusal is { } refusal ? new FormRefusal(field, RefusalTexts.Of(refusal))
        : null;

    /// <summary>The same for a time of the day.</summary>
    public static Refusal? Clock(string field, string typed) =>
        string.IsNullOrWhiteSpace(typed) ? new EmptyText(field)
        : ClockLine.Read(typed) is null ? new FormRefusal(field, "Skriv ett klockslag, till exempel 15.30.")
        : null;
}

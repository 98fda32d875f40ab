using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes;

/// <summary>What somebody has to do with the minutes of a held meeting.</summary>
public abstract record MinutesNeed(MeetingId Meeting) : Need
{
    public override MeetingId? About => Meeting;

    public override Urgency Urgency => Urgency.Due;

    public override string Act => "Till protokollet";

    public override string Address(CouncilId council) => MinutesAddresses.Record(council, Meeting);

    /// <summary>Minutes that need the reader's own confirmation.</summary>
    public sealed record ToConfirm(MeetingId Meeting, DateOnly Date, DateOnly LastDay) : MinutesNeed(Meeting)
    {
        public override Urgency Urgency => Urgency.Own;

        public override string Act => "Läs och justera";

        public override bool IsOverdue(DateOnly today) => LastDay < today;

        public override string Text(DateOnly today) =>
            $"Protokollet {On(Date)} väntar på din justering: {AdjustmentWords.Left(LastDay, today)}.";
    }

    /// <summary>A paragraf that is adjusted at once and needs the reader's own confirmation.</summary>
    public sealed record SectionToConfirm(MeetingId Meeting, AgendaItemId Item, string Label) : MinutesNeed(Meeting)
    {
        public override Urgency Urgency => Urgency.Own;

        public override string Act => "Läs och justera";

        public override string Text(DateOnly today) => $"{Label} ska justeras omedelbart och väntar på dig.";

        public override string Address(CouncilId council) => MinutesAddresses.Record(council, Meeting, Item);
    }

    /// <summary>Minutes that are not sent on yet, for whoever leads them.</summary>
    public sealed record ToSendOn(MeetingId Meeting, DateOnly Date, DateOnly LastDay, AdjustmentState State) : MinutesNeed(Meeting)
    {
        public override bool IsOverdue(DateOnly today) => LastDay < today && State != AdjustmentState.Reopened;

        public override string Text(DateOnly today) => State switch
        {
            AdjustmentState.InReview => $"Protokollet {On(Date)} är på granskning och ska skickas för justering: {AdjustmentWords.Left(LastDay, today)}.",
            AdjustmentState.Reopened => $"Protokollet {On(Date)} är öppnat igen och ska justeras på nytt.",
            _ => $"Protokollet {On(Date)} ska skickas för justering: {AdjustmentWords.Left(LastDay, today)}.",
        };
    }

    /// <summary>Minutes that others have not confirmed yet, for whoever leads them.</summary>
    /// <param name="Names">Those who have not confirmed.</param>
    public sealed record Awaited(MeetingId Meeting, DateOnly Date, DateOnly LastDay, ValueList<string> Names) : MinutesNeed(Meeting)
    {
        public override bool IsOverdue(DateOnly today) => LastDay < today;

        public override string Text(DateOnly today) =>
            $"Protokollet {On(Date)} väntar på justering av {Listed.And(Names)}: {AdjustmentWords.Left(LastDay, today)}.";
    }

    /// <summary>Minutes in review, to read and comment on.</summary>
    public sealed record ToRead(MeetingId Meeting, DateOnly Date) : MinutesNeed(Meeting)
    {
        public override string Text(DateOnly today) => $"Protokollet {On(Date)} är på granskning. Läs det och kommentera.";
    }
}

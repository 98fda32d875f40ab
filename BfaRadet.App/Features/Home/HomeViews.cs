using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Identity.Events;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Home;

/// <summary>The next meeting, or the one that is on.</summary>
/// <param name="Titles">Numbered items in order, breaks left out.</param>
public sealed record NextMeeting(
    MeetingId Id, MeetingDetails Details, MeetingState State, ValueList<(int? Number, string Title)> Titles);

/// <summary>Something that asks for the reader. Carries facts; the words are <see cref="HomeTexts"/>'.</summary>
public abstract record Need
{
    private Need()
    {
    }

    /// <summary>The meeting it is about, if it is about one.</summary>
    public MeetingId? About => this switch
    {
        MinutesToConfirm(var meeting, _, _) => meeting,
        MinutesToSendOn(var meeting, _, _, _) => meeting,
        MinutesAwaited(var meeting, _, _, _) => meeting,
        NoticeToPost(var meeting, _, _) => meeting,
        MinutesToPublish(var meeting, _, _) => meeting,
        MinutesToRead(var meeting, _) => meeting,
        UnsharedMeeting(var meeting, _) => meeting,
        SharedMeeting(var meeting, _) => meeting,
        _ => null,
    };

    /// <summary>When that meeting begins, where its day has more than one; null otherwise.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>Whether its last day has passed.</summary>
    public virtual bool IsOverdue(DateOnly today) => false;

    /// <summary>Somebody made a link for a new password to the reader's account: whoever has it can sign in and confirm minutes.</summary>
    public sealed record ResetLink(UnseenResetLink Link) : Need;

    /// <summary>Minutes that wait for the reader's own confirmation.</summary>
    public sealed record MinutesToConfirm(MeetingId Meeting, DateOnly Date, DateOnly LastDay) : Need
    {
        public override bool IsOverdue(DateOnly today) => LastDay < today;
    }

    /// <summary>A paragraf that is adjusted at once and waits for the reader's own confirmation.</summary>
    public sealed record SectionToConfirm(MeetingId Meeting, AgendaItemId Item, string Label) : Need;

    /// <summary>Minutes that are not sent on yet, for the one who leads them.</summary>
    public sealed record MinutesToSendOn(MeetingId Meeting, DateOnly Date, DateOnly LastDay, AdjustmentState State) : Need
    {
        public override bool IsOverdue(DateOnly today) => LastDay < today && State != AdjustmentState.Reopened;
    }

    /// <summary>Minutes that wait for others' confirmation, for the one who leads them.</summary>
    /// <param name="Names">Those who have not confirmed.</param>
    public sealed record MinutesAwaited(MeetingId Meeting, DateOnly Date, DateOnly LastDay, ValueList<string> Names) : Need
    {
        public override bool IsOverdue(DateOnly today) => LastDay < today;
    }

    /// <summary>Adopted minutes of a nämnd whose notice is not on the board (KL 8 kap. 12 §).</summary>
    /// <param name="LastDay">The second day after they were adjusted.</param>
    public sealed record NoticeToPost(MeetingId Meeting, DateOnly Date, DateOnly? LastDay) : Need
    {
        public override bool IsOverdue(DateOnly today) => LastDay < today;
    }

    /// <summary>Adopted minutes that residents cannot read, though the council has its page for them.</summary>
    /// <param name="Anew">An earlier wording is there.</param>
    public sealed record MinutesToPublish(MeetingId Meeting, DateOnly Date, bool Anew) : Need;

    /// <summary>Minutes in review, to read and comment on.</summary>
    public sealed record MinutesToRead(MeetingId Meeting, DateOnly Date) : Need;

    /// <summary>A focus area whose period has ended.</summary>
    public sealed record ExpiredFocusArea(FocusAreaView Area) : Need;

    /// <summary>A meeting that nobody outside Beredning knows of, a week or less before its day.</summary>
    public sealed record UnsharedMeeting(MeetingId Meeting, DateOnly Date) : Need;

    /// <summary>A decision of a closed meeting that lacks somebody responsible, or a date.</summary>
    public sealed record IncompleteDecision(DecisionLink Decision, ValueList<MissingPart> Missing) : Need;

    /// <summary>An agenda that was shared since the last visit.</summary>
    public sealed record SharedMeeting(MeetingId Meeting, DateOnly Date) : Need;
}

/// <summary>What meets somebody in a council: the same page for all, other things for each.</summary>
/// <param name="Mine">What the reader, or the reader's organisation, answers for: overdue first.</param>
/// <param name="Since">What came of what others did since <paramref name="SinceWhen"/>, latest first.</param>
/// <param name="SinceRest">How many other lines the journal has of that time.</param>
public sealed record HomeView(
    CouncilId Council,
    string CouncilName,
    string Municipality,
    string ReaderName,
    bool Prepares,
    NextMeeting? Next,
    ValueList<DecisionRow> Mine,
    ValueList<Need> Needs,
    DateTimeOffset SinceWhen,
    ValueList<JournalLine> Since,
    int SinceRest,
    DateOnly Today);

using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Records;

namespace BfaRadet.Domain.Minutes;

/// <summary>Something that is missing in the minutes of a meeting.</summary>
public abstract record MissingInMinutes : MissingItem
{
    private MissingInMinutes()
    {
    }

    /// <summary>The meeting is not over.</summary>
    public sealed record NotClosed : MissingInMinutes
    {
        public override bool Blocks => true;
    }

    public sealed record VoteOpen(AgendaItemId Item, string Label) : MissingInMinutes
    {
        public override bool Blocks => true;

        public override bool BlocksSection(SectionId section) => section == Item.ToSection();
    }

    /// <summary>No chair or vice chair has been marked as present.</summary>
    public sealed record NoChair : MissingInMinutes
    {
        public override bool Blocks => true;

        public override bool BlocksSections => true;
    }

    /// <summary>
    /// A signer who cannot confirm, so that the minutes would never be adopted. They can still be sent for review.
    /// </summary>
    public sealed record CannotConfirm(string Name, SignerPart Part, SignerHindrance Why) : MissingInMinutes
    {
        public override bool Blocks => true;

        public override bool BlocksReview => false;

        public override bool BlocksSections => true;
    }

    public sealed record NoSecretary : MissingInMinutes;

    /// <summary>Nobody was chosen: the chair adjusts alone.</summary>
    public sealed record NoAdjuster : MissingInMinutes;

    /// <summary>
    /// A signer had jäv in a paragraf, took no part in it, and would confirm it with the rest. By custom somebody who took part
    /// adjusts it; no rule of the council's says so.
    /// </summary>
    /// <param name="Labels">Of the paragrafer, in order.</param>
    public sealed record SignerHadConflict(string Name, SignerPart Part, ValueList<string> Labels) : MissingInMinutes;

    public sealed record NoPlace : MissingInMinutes;

    public sealed record NobodyPresent : MissingInMinutes;

    /// <summary>Nobody has marked whether the person was there.</summary>
    public sealed record NotCalled(AttendanceId Line, string Name) : MissingInMinutes;

    /// <summary>The person was there, but without times.</summary>
    public sealed record PresentWithoutTimes(AttendanceId Line, string Name) : MissingInMinutes;

    /// <summary>
    /// Somebody did something in a paragraf that, by the roll, the person took no part in: one of the two is wrong. A vote blocks
    /// the minutes, since it or the roll can be corrected; other acts are only pointed out.
    /// </summary>
    public sealed record ActedWhileAway(AgendaItemId Item, string Label, string Name, ItemAct Act) : MissingInMinutes
    {
        public override bool Blocks => Act == ItemAct.Vote;

        public override bool BlocksReview => false;
    }

    /// <summary>A closed vote has more votes than people who took part in it by the roll.</summary>
    public sealed record MoreVotesThanRoll(AgendaItemId Item, string Label, int Votes, int Deciders) : MissingInMinutes;

    /// <summary>A vote quotes a motion in other words than the paragraf has it in.</summary>
    /// <param name="Name">Whose motion it is.</param>
    public sealed record VotedOnOtherWords(AgendaItemId Item, string Label, string Name) : MissingInMinutes;

    /// <summary>Something was settled in a paragraf, and none of those who led the meeting took part in it by the roll.</summary>
    public sealed record LedByNobody(AgendaItemId Item, string Label) : MissingInMinutes;

    /// <summary>A paragraf says nothing: no text, no decision.</summary>
    public sealed record NothingWritten(AgendaItemId Item, string Label, string Title) : MissingInMinutes;

    /// <summary>An item that asks for a decision has none.</summary>
    public sealed record Undecided(AgendaItemId Item, string Label, string Title) : MissingInMinutes;

    /// <summary>It had a text when it was sent for review, and has none now.</summary>
    public sealed record EmptiedAfterReview(AgendaItemId Item, string Label, string Title) : MissingInMinutes;

    /// <summary>Notes from the review that nobody has answered.</summary>
    public sealed record OpenNotes(int Count) : MissingInMinutes;

    public sealed record NoNextMeeting : MissingInMinutes;

    /// <summary>What is missing: what blocks first, then in the order of the document.</summary>
    /// <param name="adjustment">Null when it has not begun.</param>
    /// <param name="hindered">Those of the council who cannot sign in and confirm today.</param>
    public static ValueList<MissingInMinutes> Of(
        MinutesRecord record, Meeting meeting, Adjustment? adjustment, IReadOnlyDictionary<MemberId, SignerHindrance> hindered)
    {
        var gaps = new List<MissingInMinutes>();
        void Add(bool missing, MissingInMinutes gap)
        {
            if (missing)
            {
                gaps.Add(gap);
            }
        }

        Add(record.ClosedAt is null, new NotClosed());
        gaps.AddRange(meeting.Voting.Votes.Where(v => v.EndedAt is null).Select(v => new VoteOpen(v.Item, record.Find(v.Item)?.Label ?? "")));
        var signers = record.Adjustment.Signers;
        Add(!signers.Any(s => s.Part == SignerPart.Chair), new NoChair());
        gaps.AddRange(Unable(signers, hindered).Distinct());
        gaps.AddRange(meeting.Contradictions.ActsWhileAway().Select(a => new ActedWhileAway(a.Item, record.Find(a.Item)?.Label ?? "", a.Name, a.Act)));
        gaps.AddRange(meeting.Contradictions.VotesBeyondTheRoll().Select(v => new MoreVotesThanRoll(v.Item, record.Find(v.Item)?.Label ?? "", v.Votes, v.Deciders)));
        gaps.AddRange(meeting.Contradictions.VotesOnOtherWords().Select(v => new VotedOnOtherWords(v.Item, record.Find(v.Item)?.Label ?? "", v.Name)));
        Add(record.Place == "", new NoPlace());
        Add(!record.People.Any(p => p.Decided), new NobodyPresent());
        Add(!signers.Any(s => s.Part == SignerPart.Secretary), new NoSecretary());
        Add(!signers.Any(s => s.Part == SignerPart.Adjuster), new NoAdjuster());
        gaps.AddRange(meeting.Roll.Lines.Where(a => a.Status == AttendanceStatus.Expected && a.Role == AttendanceRole.Member)
            .Select(a => new NotCalled(a.Id, a.Name)));
        gaps.AddRange(meeting.Roll.Lines.Where(a => a.Status == AttendanceStatus.Present && a.HasDecided && a.Stays.Count == 0)
            .Select(a => new PresentWithoutTimes(a.Id, a.Name)));
        gaps.AddRange(meeting.Contradictions.LedByNobody().Select(i => new LedByNobody(i.Id, record.Find(i.Id)?.Label ?? "")));
        foreach (var section in record.Sections.Where(s => s.Kind != AgendaItemKind.Break))
        {
            var (silent, emptied) = (section.Text.IsEmpty, adjustment?.Reviewed.Any(i => i == section.Item.ToSection()) == true);
            Add(silent && emptied, new EmptiedAfterReview(section.Item, section.Label, section.Title));
            // A table of earlier decisions that was gone through says something.
            var says = !silent || emptied || section.Decisions.Count > 0 || section.Votes.Count > 0 || section.FollowUps.Count > 0;
            Add(!says, new NothingWritten(section.Item, section.Label, section.Title));
            // Of one where nothing stands that is said already.
            Add(says && section.Kind == AgendaItemKind.Decision && section.Decisions.Count == 0,
                new Undecided(section.Item, section.Label, section.Title));
        }

        gaps.AddRange(record.Adjustment.Signatories()
            .Select(s => new SignerHadConflict(s.Name, s.Part, record.ConflictsOf(s.Name)))
            .Where(s => s.Labels.Count > 0));
        var open = adjustment?.Notes.Count(n => n.Answer == ReviewAnswer.Open) ?? 0;
        Add(open > 0, new OpenNotes(open));
        Add(record.NextMeeting is null, new NoNextMeeting());
        return gaps.ToValueList();
    }

    private static IEnumerable<CannotConfirm> Unable(
        ValueList<RecordSigner> signers, IReadOnlyDictionary<MemberId, SignerHindrance> hindered)
    {
        foreach (var signer in signers.Where(s => s.Part != SignerPart.Secretary).DistinctBy(s => (s.Member, s.Name)))
        {
            if (signer.Member is not { } member)
            {
                yield return new CannotConfirm(signer.Name, signer.Part, SignerHindrance.NoPlace);
            }
            else if (hindered.TryGetValue(member, out var why))
            {
                yield return new CannotConfirm(signer.Name, signer.Part, why);
            }
        }
    }
}

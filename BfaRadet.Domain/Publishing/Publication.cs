using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Records;

namespace BfaRadet.Domain.Publishing;

/// <summary>How far a publication has come.</summary>
public enum PublicationState
{
    /// <summary>In review, and never published.</summary>
    Reviewing,

    /// <summary>A copy is on the residents' page until its last day. The review may go on for the next copy.</summary>
    Published,

    /// <summary>The copy was removed early; it may be published again.</summary>
    Withdrawn,
}

/// <summary>The minutes as they are adopted now, for the review.</summary>
/// <param name="Record">As sealed.</param>
/// <param name="Seal">Its number in the council's chain.</param>
/// <param name="IsReopened">Reopened after that, and not adopted again.</param>
public sealed record AdoptedMinutes(MinutesRecord Record, int Seal, bool IsReopened);

/// <summary>
/// What the public may read of a meeting's minutes: reviewed, with what is left out and what was answered, and the copy
/// that was published. The copy is frozen bytes: a new review, or new adopted minutes, changes it only by being published.
/// </summary>
public sealed class Publication : Aggregate
{
    /// <summary>Those who review and publish.</summary>
    public const Duties Publishers = Duties.Preparers;

    /// <summary>The shortest quote, in characters.</summary>
    public const int ShortestQuote = 2;

    /// <summary>The longest time a copy may be on the page: a product choice, so that none stays by mistake.</summary>
    public const int MaxYears = 10;

    /// <summary>The proposed time: a product choice. Retention is the municipality's own decision.</summary>
    public const int ProposedYears = 2;

    private Publication()
    {
    }

    public MeetingId Meeting { get; private init; }

    public CouncilId Council { get; private init; }

    public DateOnly MeetingDate { get; private init; }

    public PublicationState State { get; private set; }

    public ValueList<Exclusion> Exclusions { get; private set; }

    public ValueList<GuardAnswer> Answers { get; private set; }

    /// <summary>The last segment of the copy's address, never changed: "2026-03-11". Empty when never published.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The bytes that were published; null when none were.</summary>
    public byte[]? PublicBytes { get; private set; }

    /// <summary>SHA-256 of them; empty when none were.</summary>
    public string PublicHash { get; private set; } = "";

    /// <summary>The seal of the minutes the copy was made from.</summary>
    public int? PublishedSeal { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The day in the municipality when it was published.</summary>
    public DateOnly? PublishedOn { get; private set; }

    public string PublishedBy { get; private set; } = "";

    /// <summary>The first day it is not shown.</summary>
    public DateOnly? RemoveOn { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string WithdrawnBy { get; private set; } = "";

    public string WithdrawnReason { get; private set; } = "";

    public override CouncilId BelongsTo => Council;

    /// <summary>A publication nobody has reviewed yet.</summary>
    public static Publication Of(MeetingId meeting, CouncilId council, DateOnly date) =>
        new() { Meeting = meeting, Council = council, MeetingDate = date };

    /// <summary>Whether residents see the copy that day. Computed, so that no job has to remove it.</summary>
    public bool IsShownOn(DateOnly day) => State == PublicationState.Published && PublishedOn <= day && day < RemoveOn;

    /// <summary>Exclusions that match nothing in these minutes, because the wording has changed.</summary>
    public IEnumerable<Exclusion> LostIn(MinutesRecord record) => Exclusions.Where(e => !PublicCopy.IsFound(record, e));

    /// <summary>Leaves something out. A quote of several lines becomes one exclusion a line.</summary>
    /// <param name="quote">Null for the whole paragraf.</param>
    public Result<Done> Exclude(
        Actor by, AdoptedMinutes? minutes, AgendaItemId? item, string? quote, SecrecyGround ground, Func<ExclusionId> newId)
    {
        if (Unready(by, minutes) is { } refusal)
        {
            return refusal;
        }

        var lines = quote is null ? [null] : Wording.Text(quote).Split('\n').Select(Wording.Line).Where(l => l != "").ToList<string?>();
        if (lines.Count == 0)
        {
            return new EmptyText("Excluded");
        }

        var added = lines.Select(line => new Exclusion(newId(), item, line, ground)).ToList();
        if (added.Select(e => Check(minutes!.Record, e)).FirstOrDefault(r => r is not null) is { } unfit)
        {
            return unfit;
        }

        foreach (var exclusion in added.Where(e => !Exclusions.Any(known => known with { Id = e.Id } == e)))
        {
            Exclusions = [.. Exclusions, exclusion];
            Record(new PassageExcluded(Meeting, item, ground.Citation, exclusion.IsWhole));
        }

        return Done.Value;
    }

    /// <summary>Puts it back into the public copy. Idempotent.</summary>
    public Result<Done> Include(Actor by, ExclusionId id)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (Exclusions.FirstOrDefault(e => e.Id == id) is { } exclusion)
        {
            Exclusions = Exclusions.Where(e => e.Id != id).ToValueList();
            Record(new ExclusionRemoved(Meeting, exclusion.Item, exclusion.Ground.Citation, exclusion.IsWhole));
        }

        return Done.Value;
    }

    /// <summary>Answers that a finding of the guard stays. Refused for a personal identity number.</summary>
    public Result<Done> Answer(Actor by, AdoptedMinutes? minutes, PublicFinding finding, DateTimeOffset at)
    {
        if (Unready(by, minutes) is { } refusal)
        {
            return refusal;
        }

        if (finding.IsRefused)
        {
            return new PublicationRefusal.NumberCannotStay();
        }

        if (!PublicationGuard.Read(minutes!.Record, Exclusions, by.Today).Contains(finding))
        {
            return new PublicationRefusal.FindingGone();
        }

        if (!Answers.Any(finding.IsAnsweredBy))
        {
            Answers = [.. Answers, new(finding.Place.Item, finding.Kind, finding.Words, finding.LineHash, by.Name, at)];
            Record(new FindingAnswered(Meeting, finding.Place.Item, finding.Kind));
        }

        return Done.Value;
    }

    /// <summary>Takes an answer back.</summary>
    public Result<Done> AskAgain(Actor by, PublicFinding finding)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (Answers.Any(finding.IsAnsweredBy))
        {
            Answers = Answers.Where(a => !finding.IsAnsweredBy(a)).ToValueList();
            Record(new FindingReopened(Meeting, finding.Place.Item, finding.Kind));
        }

        return Done.Value;
    }

    /// <summary>Publishes what was reviewed: the copy is made, frozen and shown from today.</summary>
    /// <param name="reviewed">The seal and the version of the review that the publisher has looked at.</param>
    /// <param name="address">Used at the first publication and kept from then on.</param>
    /// <param name="write">Serializes the copy.</param>
    public Result<Done> Publish(
        Actor by, AdoptedMinutes? minutes, (int Seal, int Version) reviewed, DateOnly removeOn, DateOnly today, string address,
        Func<MinutesRecord, byte[]> write, DateTimeOffset at)
    {
        if ((Unready(by, minutes) ?? Unreviewed(minutes!, reviewed, today)) is { } refusal)
        {
            return refusal;
        }

        if (removeOn <= today || removeOn > today.AddYears(MaxYears))
        {
            return new PublicationRefusal.RemovalOutOfRange(removeOn, MaxYears);
        }

        var bytes = write(PublicCopy.Of(minutes!.Record, Exclusions));
        (PublicBytes, PublicHash, PublishedSeal) = (bytes, Seal.HashOf(bytes), minutes.Seal);
        (PublishedAt, PublishedOn, PublishedBy, RemoveOn) = (at, today, by.Name, removeOn);
        (WithdrawnAt, WithdrawnBy, WithdrawnReason) = (null, "", "");
        (State, Address) = (PublicationState.Published, Address == "" ? address : Address);
        Record(new MinutesPublished(
            Meeting, minutes.Seal, PublicHash, removeOn, Exclusions.Count + minutes.Record.Sections.Count(s => s.Circle is not null)));
        return Done.Value;
    }

    /// <summary>Removes the copy before its last day. Idempotent.</summary>
    public Result<Done> Withdraw(Actor by, string reason, DateTimeOffset at)
    {
        reason = Wording.Line(reason);
        if ((Unentitled(by) ?? Wording.Check(by.Today, "WithdrawnReason", reason, required: true)) is { } refusal)
        {
            return refusal;
        }

        if (State == PublicationState.Reviewing)
        {
            return new PublicationRefusal.NotPublished();
        }

        if (State == PublicationState.Published)
        {
            (State, WithdrawnAt, WithdrawnBy, WithdrawnReason) = (PublicationState.Withdrawn, at, by.Name, reason);
            Record(new PublicationWithdrawn(Meeting, reason));
        }

        return Done.Value;
    }

    private Refusal? Unreviewed(AdoptedMinutes minutes, (int Seal, int Version) reviewed, DateOnly today)
    {
        if (reviewed.Seal != minutes.Seal)
        {
            return new PublicationRefusal.AnotherWording(reviewed.Seal, minutes.Seal);
        }

        if (reviewed.Version != Version)
        {
            return new PublicationRefusal.ReviewChanged();
        }

        if (LostIn(minutes.Record).FirstOrDefault() is { } lost)
        {
            return lost.Quote is { } quote ? new PublicationRefusal.QuoteNotFound(quote) : new PublicationRefusal.NoSuchParagraph();
        }

        var findings = PublicationGuard.Read(minutes.Record, Exclusions, today);
        var (numbers, open) = (findings.Count(f => f.IsRefused), findings.Count(f => !f.IsRefused && !Answers.Any(f.IsAnsweredBy)));
        return numbers > 0 ? new PublicationRefusal.NumbersLeft(numbers)
            : open > 0 ? new PublicationRefusal.Unanswered(open)
            : null;
    }

    private static Refusal? Check(MinutesRecord record, Exclusion exclusion)
    {
        if (exclusion.Item is { } item && record.Find(item) is not { Label: not "" })
        {
            return new PublicationRefusal.NoSuchParagraph();
        }

        return exclusion.Quote switch
        {
            null when exclusion.Item is null => throw new ArgumentException("What is outside the paragrafer is left out by quote."),
            null => null,
            { } quote when FoldedText.Fold(quote).Length < ShortestQuote => new PublicationRefusal.QuoteTooShort(quote, ShortestQuote),
            { } quote => PublicCopy.IsFound(record, exclusion) ? null : new PublicationRefusal.QuoteNotFound(quote),
        };
    }

    private static Refusal? Unready(Actor by, AdoptedMinutes? minutes) =>
        Unentitled(by) is { } refusal ? refusal
        : minutes is null ? new PublicationRefusal.NotAdopted()
        : minutes.IsReopened ? new PublicationRefusal.Reopened()
        : null;

    private static NotYourDuty? Unentitled(Actor by) => by.Has(Publishers) ? null : new NotYourDuty(Publishers);
}

using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Records;

/// <summary>
/// Justering: the way of one meeting's minutes from draft to adopted. Those who lead send them on; the chair and the chosen
/// adjusters each confirm the same frozen bytes, and the last confirmation adopts them. A thing of its own beside the
/// meeting, for it begins when the meeting is over and has its own people and clock.
/// </summary>
public sealed partial class Adjustment : Aggregate
{
    /// <summary>Those who send minutes on, take them back and open them again.</summary>
    public const Duties Leaders = Duties.Presidium;

    private Adjustment()
    {
    }

    public MeetingId Meeting { get; private init; }

    public CouncilId Council { get; private init; }

    public AdjustmentState State { get; private set; }

    /// <summary>Counts the times they were sent for adjusting.</summary>
    public int Round { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>The items that had a text when they were sent for review.</summary>
    public ValueList<AgendaItemId> Reviewed { get; private set; }

    public DateTimeOffset? FrozenAt { get; private set; }

    /// <summary>The document that is confirmed, as UTF-8 JSON; null while it can be changed.</summary>
    public byte[]? Frozen { get; private set; }

    /// <summary>SHA-256 of <see cref="Frozen"/>; empty without it.</summary>
    public string FrozenHash { get; private set; } = "";

    public ValueList<Signatory> Signers { get; private set; }

    public ValueList<Confirmation> Confirmations { get; private set; }

    /// <summary>Why they were last sent back or opened again; empty when they never were.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The latest seal; stays when they are opened again.</summary>
    public int? SealNumber { get; private set; }

    public override CouncilId BelongsTo => Council;

    /// <summary>What may not be written in now.</summary>
    public TextLock Lock => new(State, Sections.Select(s => s.Item).ToValueList());

    /// <summary>Those who have not confirmed yet; none outside the adjusting.</summary>
    public IEnumerable<Signatory> Waiting => State == AdjustmentState.Adjusting
        ? Signers.Where(s => !Confirmations.Any(c => c.Member == s.Member))
        : [];

    private bool IsOpen => State is AdjustmentState.Draft or AdjustmentState.InReview or AdjustmentState.Reopened;

    /// <summary>The minutes of a meeting that nothing has been done about.</summary>
    public static Adjustment Of(MeetingId meeting, CouncilId council) => new() { Meeting = meeting, Council = council };

    /// <summary>Locks the text: from now on these bytes are what is confirmed. Asking twice is harmless.</summary>
    /// <param name="record">As it is now.</param>
    public Result<Done> Freeze(Actor by, AdoptableRecord record, IReadOnlyCollection<MissingItem> gaps, DateTimeOffset at)
    {
        if (((Refusal?)Unentitled(by) ?? Blocked(gaps)) is { } refusal)
        {
            return refusal;
        }

        if (State == AdjustmentState.Adjusting)
        {
            return Done.Value;
        }

        if (!IsOpen)
        {
            return new AdjustmentRefusal.NotInThatState(State);
        }

        (State, Round, FrozenAt) = (AdjustmentState.Adjusting, Round + 1, at);
        Frozen = record.Write();
        FrozenHash = Seal.HashOf(Frozen);
        (Signers, Confirmations) = (record.Signatories, []);

        // A paragraf that was on its way to being adjusted at once is confirmed with the rest.
        Sections = [.. Sections.Where(s => s.AdjustedAt is not null)];
        Record(new MinutesSentForAdjusting(Meeting, Round, FrozenHash, Signers.Select(s => s.Name).ToValueList()));
        return Done.Value;
    }

    /// <summary>
    /// A signer's own word on what was read. True when it was the last: then <see cref="Adopt"/> in the same transaction.
    /// Twice is harmless.
    /// </summary>
    /// <param name="hash">Of the bytes that were read.</param>
    public Result<bool> Confirm(Actor by, string hash, DateTimeOffset at)
    {
        if (State == AdjustmentState.Adopted && Confirmations.Any(c => c.Member == by.Member && c.Hash == hash))
        {
            return false;
        }

        if (State != AdjustmentState.Adjusting)
        {
            return new AdjustmentRefusal.NotInThatState(State);
        }

        if (Signers.FirstOrDefault(s => s.Member == by.Member) is not { } signer)
        {
            return new AdjustmentRefusal.NotASigner(Signers.Select(s => s.Name).ToValueList());
        }

        if (hash != FrozenHash)
        {
            return new AdjustmentRefusal.ReadAnother();
        }

        if (Confirmations.Any(c => c.Member == signer.Member))
        {
            return false;
        }

        Confirmations = [.. Confirmations, new Confirmation(signer.Member, signer.Part, signer.Name, hash, at)];
        Record(new MinutesConfirmed(Meeting, signer.Part, signer.Name, hash));
        return !Waiting.Any();
    }

    /// <summary>Takes the seal, once all have confirmed.</summary>
    /// <exception cref="InvalidOperationException">Somebody has not, or the seal is of something else: only a bug does that.</exception>
    public void Adopt(Seal seal)
    {
        if (State != AdjustmentState.Adjusting || Signers.Count == 0 || Waiting.Any() || seal.Paper != FrozenHash || seal.Meeting != Meeting)
        {
            throw new InvalidOperationException("Not confirmed by all, or another document.");
        }

        (State, SealNumber) = (AdjustmentState.Adopted, seal.Number);
        Record(new MinutesAdopted(Meeting, seal.Number, seal.Paper, seal.Hash, seal.Replaces));
    }

    /// <summary>Sends the minutes back to be written in: by those who lead, and while adjusting by a signer who finds a fault.</summary>
    public Result<Done> SendBack(Actor by, string reason)
    {
        reason = Wording.Text(reason);
        var signs = State == AdjustmentState.Adjusting && Signers.Any(s => s.Member == by.Member);
        if ((signs ? null : Unentitled(by)) is { } refusal)
        {
            return refusal;
        }

        if (State is not (AdjustmentState.InReview or AdjustmentState.Adjusting))
        {
            return new AdjustmentRefusal.NotInThatState(State);
        }

        if (Wording.Check(by.Today, nameof(Reason), reason, Wording.LineMax, required: true) is { } wrong)
        {
            return wrong;
        }

        Open(AdjustmentState.Draft, reason);
        Record(new MinutesSentBack(Meeting, reason));
        return Done.Value;
    }

    /// <summary>Opens adopted minutes again. What was adopted stands, with its seal, until they are adopted anew.</summary>
    public Result<Done> Reopen(Actor by, string reason)
    {
        reason = Wording.Text(reason);
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (State != AdjustmentState.Adopted || SealNumber is not { } number)
        {
            return new AdjustmentRefusal.NotInThatState(State);
        }

        if (Wording.Check(by.Today, nameof(Reason), reason, Wording.LineMax, required: true) is { } wrong)
        {
            return wrong;
        }

        Open(AdjustmentState.Reopened, reason);
        Record(new MinutesReopened(Meeting, number, reason));
        return Done.Value;
    }

    private void Open(AdjustmentState state, string reason)
    {
        (State, Reason, FrozenAt, Frozen, FrozenHash) = (state, reason, null, null, "");
        (Signers, Confirmations) = ([], []);
    }

    private static NotYourDuty? Unentitled(Actor by) => by.Has(Leaders) ? null : new NotYourDuty(Leaders);

    private static AdjustmentRefusal.StillMissing? Blocked(IEnumerable<MissingItem> gaps) =>
        gaps.Where(g => g.Blocks).ToValueList() is { Count: > 0 } blocking ? new(blocking) : null;
}

using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Records;

/// <summary>
/// The way of one record from draft to adopted. Those who lead it send it on; each signer confirms the same frozen bytes, and
/// the last confirmation adopts it. What kind of record it is, who leads and which events the journal has of it is said by
/// the kind's own class (of minutes, <c>MinutesAdjustment</c>).
/// </summary>
public abstract partial class Adjustment : Aggregate
{
    public abstract RecordId Id { get; }

    /// <summary>What seals call its kind, "protokoll". Sealed with it, so never changed.</summary>
    public abstract string Kind { get; }

    /// <summary>Those who send it on, take it back and open it again.</summary>
    public abstract Duties LedBy { get; }

    public CouncilId Council { get; protected init; }

    public AdjustmentState State { get; private set; }

    /// <summary>Counts the times it was frozen.</summary>
    public int Round { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>The sections that had a text when it was sent for review.</summary>
    public ValueList<SectionId> Reviewed { get; private set; }

    public DateTimeOffset? FrozenAt { get; private set; }

    /// <summary>The bytes that are confirmed; null while it can be changed.</summary>
    public byte[]? Frozen { get; private set; }

    /// <summary>SHA-256 of <see cref="Frozen"/>; empty without it.</summary>
    public string FrozenHash { get; private set; } = "";

    public ValueList<Signatory> Signers { get; private set; }

    public ValueList<Confirmation> Confirmations { get; private set; }

    /// <summary>Why it was last sent back or opened again; empty when it never was.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The latest seal; kept when it is opened again.</summary>
    public int? SealNumber { get; private set; }

    public override CouncilId BelongsTo => Council;

    /// <summary>What may not be written in now.</summary>
    public TextLock Lock => new(State, Sections.Select(s => s.Section).ToValueList());

    /// <summary>The signers who have not confirmed yet; none while nothing is to be confirmed.</summary>
    public IEnumerable<Signatory> Waiting => State == AdjustmentState.Adjusting
        ? Signers.Where(s => !Confirmations.Any(c => c.Member == s.Member))
        : [];

    private bool IsOpen => State is AdjustmentState.Draft or AdjustmentState.InReview or AdjustmentState.Reopened;

    /// <summary>The event that the journal has of what happened to a record of this kind.</summary>
    protected abstract DomainEvent EventOf(AdjustmentFact fact);

    /// <summary>Locks the text: from now on these bytes are what is confirmed. Idempotent.</summary>
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

        // A section that is frozen but not adopted yet is confirmed with the rest.
        Sections = [.. Sections.Where(s => s.AdjustedAt is not null)];
        Happened(new AdjustmentFact.Frozen(Round, FrozenHash, Signers.Select(s => s.Name).ToValueList()));
        return Done.Value;
    }

    /// <summary>
    /// Confirms what a signer has read. True when it was the last confirmation: then call <see cref="Adopt"/> in the same
    /// transaction. Idempotent.
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
        Happened(new AdjustmentFact.Confirmed(signer.Part, signer.Name, hash));
        return !Waiting.Any();
    }

    /// <summary>Adopts it under a seal, once all have confirmed.</summary>
    /// <exception cref="InvalidOperationException">Somebody has not, or the seal is of another record: a bug.</exception>
    public void Adopt(Seal seal)
    {
        if (State != AdjustmentState.Adjusting || Signers.Count == 0 || Waiting.Any()
            || (seal.RecordHash, seal.Record, seal.Kind) != (FrozenHash, Id, Kind))
        {
            throw new InvalidOperationException("Not confirmed by all, or another document.");
        }

        (State, SealNumber) = (AdjustmentState.Adopted, seal.Number);
        Happened(new AdjustmentFact.Adopted(seal));
    }

    /// <summary>Opens it to be written in again: for those who lead, and while it is confirmed for a signer who finds a fault.</summary>
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
        Happened(new AdjustmentFact.SentBack(reason));
        return Done.Value;
    }

    /// <summary>Opens an adopted record again. What was adopted holds, with its seal, until it is adopted again.</summary>
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
        Happened(new AdjustmentFact.Reopened(number, reason));
        return Done.Value;
    }

    private void Open(AdjustmentState state, string reason)
    {
        (State, Reason, FrozenAt, Frozen, FrozenHash) = (state, reason, null, null, "");
        (Signers, Confirmations) = ([], []);
    }

    private void Happened(AdjustmentFact fact) => Record(EventOf(fact));

    private NotYourDuty? Unentitled(Actor by) => by.Has(LedBy) ? null : new NotYourDuty(LedBy);

    private static AdjustmentRefusal.StillMissing? Blocked(IEnumerable<MissingItem> gaps) =>
        gaps.Where(g => g.Blocks).ToValueList() is { Count: > 0 } blocking ? new(blocking) : null;
}

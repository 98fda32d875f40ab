using BfaRadet.Domain.Councils;
using System.Text;

namespace BfaRadet.Domain.Records;

/// <content>One section that is adopted before the rest (of minutes: omedelbar justering).</content>
public abstract partial class Adjustment
{
    public ValueList<SectionAdjustment> Sections { get; private set; }

    public SectionAdjustment? Find(SectionId section) => Sections.FirstOrDefault(s => s.Section == section);

    /// <summary>Freezes a section, for the same signers as the whole. Idempotent.</summary>
    /// <param name="label">What it is called, "§ 14"; empty for what cannot be adopted.</param>
    /// <param name="content">The section as it is now; null when there is none.</param>
    /// <param name="handled">Whether it is settled: one that nobody has dealt with yet is refused.</param>
    public Result<Done> FreezeSection(
        Actor by, SectionId section, string label, AdoptableRecord? content, bool handled, IReadOnlyCollection<MissingItem> gaps, DateTimeOffset at)
    {
        // What is missing elsewhere does not stop a section; that there is nobody to sign it does.
        var blocking = gaps.Where(g => g.BlocksSection(section));
        if (((Refusal?)Unentitled(by) ?? Blocked(blocking)) is { } refusal)
        {
            return refusal;
        }

        if (Find(section) is not null)
        {
            return Done.Value;
        }

        if (!IsOpen)
        {
            return new AdjustmentRefusal.NotInThatState(State);
        }

        if (!handled || content is null || label == "")
        {
            return new AdjustmentRefusal.SectionNotHandled();
        }

        var bytes = content.Write();
        var frozen = new SectionAdjustment(section, label, Encoding.UTF8.GetString(bytes), Seal.HashOf(bytes), at, content.Signatories, []);
        Sections = [.. Sections, frozen];
        Happened(new AdjustmentFact.SectionFrozen(section, label, frozen.Hash));
        return Done.Value;
    }

    /// <summary>Confirms a section that a signer has read. True when it was the last confirmation, which adopts it. Idempotent.</summary>
    public Result<bool> ConfirmSection(Actor by, SectionId id, string hash, DateTimeOffset at)
    {
        if (Find(id) is not { } section)
        {
            return new AdjustmentRefusal.NotInThatState(State);
        }

        if (section.Signers.FirstOrDefault(s => s.Member == by.Member) is not { } signer)
        {
            return new AdjustmentRefusal.NotASigner(section.Signers.Select(s => s.Name).ToValueList());
        }

        if (hash != section.Hash)
        {
            return new AdjustmentRefusal.ReadAnother();
        }

        if (section.Confirmations.Any(c => c.Member == signer.Member))
        {
            return false;
        }

        var confirmed = section with
        {
            Confirmations = [.. section.Confirmations, new Confirmation(signer.Member, signer.Part, signer.Name, hash, at)],
        };
        var last = !confirmed.Waiting.Any();
        Replace(section, last ? confirmed with { AdjustedAt = at } : confirmed);
        Happened(new AdjustmentFact.SectionConfirmed(id, section.Label, signer.Name, hash));
        if (last)
        {
            Happened(new AdjustmentFact.SectionAdopted(id, section.Label, hash));
        }

        return last;
    }

    /// <summary>Opens a section that is not adopted yet: for those who lead, or a signer who finds a fault.</summary>
    public Result<Done> SendSectionBack(Actor by, SectionId id, string reason)
    {
        reason = Wording.Text(reason);
        var section = Find(id);
        if ((section?.Signers.Any(s => s.Member == by.Member) == true ? null : Unentitled(by)) is { } refusal)
        {
            return refusal;
        }

        if (section is not { AdjustedAt: null })
        {
            return new AdjustmentRefusal.NotInThatState(State);
        }

        if (Wording.Check(by.Today, nameof(Reason), reason, Wording.LineMax, required: true) is { } wrong)
        {
            return wrong;
        }

        Sections = [.. Sections.Where(s => s != section)];
        Happened(new AdjustmentFact.SectionSentBack(id, section.Label, reason));
        return Done.Value;
    }

    private void Replace(SectionAdjustment former, SectionAdjustment latest) =>
        Sections = [.. Sections.Select(s => s == former ? latest : s)];
}

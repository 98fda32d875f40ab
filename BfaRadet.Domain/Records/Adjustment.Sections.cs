using BfaRadet.Domain.Councils;
using System.Text;


namespace BfaRadet.Domain.Records;

/// <content>Omedelbar justering: one paragraf before the rest.</content>
public sealed partial class Adjustment
{
    public ValueList<SectionAdjustment> Sections { get; private set; }

    public SectionAdjustment? Find(AgendaItemId item) => Sections.FirstOrDefault(s => s.Item == item);

    /// <summary>Freezes a paragraf, for the same signers as the whole. Asking twice is harmless.</summary>
    /// <param name="label">What it is called, "§ 14"; empty for what is no paragraf.</param>
    /// <param name="section">The paragraf as it is now; null when there is none.</param>
    /// <param name="handled">The meeting has come to it.</param>
    public Result<Done> FreezeSection(
        Actor by, AgendaItemId item, string label, AdoptableRecord? section, bool handled, IReadOnlyCollection<MissingItem> gaps, DateTimeOffset at)
    {
        // The meeting may go on while one paragraf is adjusted; but somebody must be there to adjust it.
        var blocking = gaps.Where(g => g.BlocksSection(item));
        if (((Refusal?)Unentitled(by) ?? Blocked(blocking)) is { } refusal)
        {
            return refusal;
        }

        if (Find(item) is not null)
        {
            return Done.Value;
        }

        if (!IsOpen)
        {
            return new AdjustmentRefusal.NotInThatState(State);
        }

        if (!handled || section is null || label == "")
        {
            return new AdjustmentRefusal.SectionNotHandled();
        }

        var bytes = section.Write();
        var frozen = new SectionAdjustment(item, label, Encoding.UTF8.GetString(bytes), Seal.HashOf(bytes), at, section.Signatories, []);
        Sections = [.. Sections, frozen];
        Record(new SectionSentForAdjusting(Meeting, item, label, frozen.Hash));
        return Done.Value;
    }

    /// <summary>A signer's own word on a paragraf. True when it was the last, and the paragraf is adjusted. Twice is harmless.</summary>
    public Result<bool> ConfirmSection(Actor by, AgendaItemId item, string hash, DateTimeOffset at)
    {
        if (Find(item) is not { } section)
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
        Record(new SectionConfirmed(Meeting, item, section.Label, signer.Name, hash));
        if (last)
        {
            Record(new SectionAdjusted(Meeting, item, section.Label, hash));
        }

        return last;
    }

    /// <summary>Opens a paragraf that is not adjusted yet: by those who lead, or a signer who finds a fault.</summary>
    public Result<Done> SendSectionBack(Actor by, AgendaItemId item, string reason)
    {
        reason = Wording.Text(reason);
        var section = Find(item);
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
        Record(new SectionSentBack(Meeting, item, section.Label, reason));
        return Done.Value;
    }

    private void Replace(SectionAdjustment former, SectionAdjustment latest) =>
        Sections = [.. Sections.Select(s => s == former ? latest : s)];
}

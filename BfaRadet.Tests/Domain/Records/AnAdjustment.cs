using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Testing;
using System.Text;

namespace BfaRadet.Tests.Domain.Records;

/// <summary>Minutes as plain values, with a chair and two adjusters who confirm them.</summary>
internal sealed class AnAdjustment
{
    public static Actor Secretary { get; } = Person("Sekreteraren", Duties.Secretary);

    public static Actor Chair { get; } = Person("Ordföranden", Duties.Chair);

    public static Actor First { get; } = Person("Justerare 1", Duties.Member);

    public static Actor Second { get; } = Person("Justerare 2", Duties.Member);

    public static Actor Member { get; } = Person("Ledamoten", Duties.Member);

    public static Actor Observer { get; } = Person("Åhöraren", Duties.Observer);

    public static IReadOnlyList<Actor> Everybody { get; } = [Secretary, Chair, First, Second, Member, Observer];

    public static IReadOnlyList<Actor> Signers { get; } = [Chair, First, Second];

    public CouncilId Council { get; } = new(Guid.CreateVersion7());

    public MeetingId Meeting { get; } = new(Guid.CreateVersion7());

    public AgendaItemId Item { get; } = new(Guid.CreateVersion7());

    public SectionId Section => Item.ToSection();

    public Adjustment Adjustment { get; }

    /// <summary>The council's chain, as it grew.</summary>
    public List<Seal> Seals { get; } = [];

    public List<byte[]> Records { get; } = [];

    public AnAdjustment() => Adjustment = MinutesAdjustment.Of(Meeting, Council);

    public static AnAdjustment Sent(string text = "utkast")
    {
        var made = new AnAdjustment();
        _ = made.Freeze(text: text).Value;
        return made;
    }

    public static AnAdjustment Adopted()
    {
        var made = Sent();
        foreach (var signer in Signers)
        {
            _ = made.Confirm(signer).Value;
        }

        return made;
    }

    public static DateTimeOffset At(int minute) => new(2026, 3, 12, 9, minute, 0, TimeSpan.FromHours(1));

    public Result<Done> Freeze(Actor? by = null, string text = "utkast", params MissingInMinutes[] gaps) =>
        Adjustment.Freeze(by ?? Secretary, new(Record().Adjustment.Signatories(), () => Encoding.UTF8.GetBytes(text)), gaps, At(0));

    /// <summary>As the command does it: the last confirmation adds the seal.</summary>
    public Result<bool> Confirm(Actor by, string? hash = null, int minute = 5)
    {
        var frozen = Adjustment.Frozen;
        var confirmed = Adjustment.Confirm(by, hash ?? Adjustment.FrozenHash, At(minute));
        if (!confirmed.IsRefused(out _) && confirmed.Value)
        {
            var seal = new Seal(
                Council, Seals.Count + 1, Adjustment.Kind, Adjustment.Id, new DateOnly(2026, 3, 11), Adjustment.FrozenHash, At(minute),
                Adjustment.Confirmations.Select(c => c.Name).ToValueList(), Adjustment.SealNumber, Seals.Count == 0 ? Seal.None : Seals[^1].Hash);
            Adjustment.Adopt(seal);
            Seals.Add(seal);
            Records.Add(frozen!);
        }

        return confirmed;
    }

    public MinutesRecord Record() => new(
        Meeting, Council, "Brottsförebyggande rådet", "Exempelkommun", LegalForm.AdvisoryCouncil, new DateOnly(2026, 3, 11), "Sal A",
        At(0), At(30), [], [],
        [
            new RecordSection(
                Item, "§ 1", BfaRadet.Domain.Meetings.Agenda.AgendaItemKind.Decision, "Farthinder", "", "", false, "", RichText.FromPlainText("Text."), [], [], "",
                [], [], []),
        ], [],
        new RecordAdjustment(new DateOnly(2026, 3, 25), false, "", [.. Signers.Select((s, at) => new RecordSigner(
            at == 0 ? SignerPart.Chair : SignerPart.Adjuster, s.Member, s.Name, "", "")), new RecordSigner(SignerPart.Secretary, Secretary.Member, "Sekreteraren", "", "")]),
        null, "");

    private static Actor Person(string name, Duties duties) => new(new MemberId(Guid.CreateVersion7()), name, duties, AMeeting.Day);
}

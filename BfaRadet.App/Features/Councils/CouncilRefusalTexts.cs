using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Councils;

/// <summary>Swedish texts of a council's refusals.</summary>
internal sealed class CouncilRefusalTexts : RefusalWords<CouncilRefusal>
{
    protected override string Of(CouncilRefusal refusal) => refusal switch
    {
        CouncilRefusal.TermEndsBeforeItStarts(var from, var to) =>
            $"Perioden slutar ({SwedishDates.Iso(to)}) innan den börjar ({SwedishDates.Iso(from)}). Ändra en av dagarna.",
        CouncilRefusal.InRegisterAlready(var name, var organisation) =>
            $"{name}, {organisation}, finns redan i registret under den perioden. Ändra den posten i stället. Är det en annan person med samma namn? Skriv en befattning som skiljer dem åt.",
        CouncilRefusal.HasBeenUsed(var name, MemberUse.Account, _) => $"{name} har ett konto och kan inte tas bort. Sätt en sista dag i stället.",
        CouncilRefusal.HasBeenUsed(var name, MemberUse.Seat, var organisation) =>
            $"{name} står på platsen för {organisation} och kan inte tas bort. Ändra platsen först, eller sätt en sista dag i stället.",
        CouncilRefusal.HasBeenUsed(var name, _, _) =>
            $"{name} står i en närvaro, ett beslut eller ett protokoll och kan inte tas bort. Sätt en sista dag i stället.",
        CouncilRefusal.DutiesContradict(var deciding, var beside) =>
            $"{DutyWords.Capital(deciding)} och {DutyWords.Of(beside)} går inte ihop: den ena är med och beslutar, den andra inte. Välj en av dem.",
        CouncilRefusal.LawSetsQuorum =>
            "För en nämnd bestämmer lagen: mer än hälften av ledamöterna behöver vara där (kommunallagen 6 kap. 27 §). Välj ”Mer än hälften av platserna”, eller en annan form för rådet.",
        CouncilRefusal.NameTaken(var name, var municipality) => $"{municipality} har redan ett råd som heter {name}. Ge det här ett namn som skiljer dem åt.",
        CouncilRefusal.NoDuty => "Välj minst en uppgift i rådet, till exempel ledamot.",
        CouncilRefusal.NobodyLeftInCharge =>
            "Rådet skulle stå utan någon som kan sköta registret. Låt någon annan med konto bli ordförande, sekreterare eller samordnare först.",
        CouncilRefusal.SubstituteOfOneself(var name) => $"{name} kan inte vara ersättare för sig själv. Välj en annan ersättare.",
        CouncilRefusal.HoldsAnotherSeat(var name, var organisation) =>
            $"{name} har redan platsen för {organisation}. Gör den vakant först, eller välj en annan person.",
        CouncilRefusal.QuorumOutOfRange(var number) => $"Antalet för beslutförhet kan inte vara {number}. Ange ett tal från 1 till 999.",
        CouncilRefusal.SummonsDaysOutOfRange(var days) => $"Kallelsen kan inte gå {SwedishDates.Days(days)} före mötet. Ange ett tal från 0 till {CouncilSettings.MaxSummonsDays}.",
        CouncilRefusal.RemindersInQuietHours(var first, var last) => $"Påminnelser går på vardagar mellan kl. {first} och {last}. Välj en annan dag eller timme.",
        CouncilRefusal.ReminderOutOfRange(_, var number, var from, var to) => $"{number} går inte att välja för påminnelserna. Ange ett tal från {from} till {to}.",
        CouncilRefusal.TooManyPhrases(var count, var max) => $"{count} standardfraser är för många: det får plats {max}. Ta bort några rader.",
        CouncilRefusal.NotAnAddress(var typed) =>
            $"Adressen ”{typed}” går inte att använda. Skriv små bokstäver a–z, siffror och bindestreck, till exempel mellerud. Inget har ändrats.",
        CouncilRefusal.ReservedAddress(var typed) => $"Adressen ”{typed}” är upptagen av systemet självt. Välj en annan. Inget har ändrats.",
        CouncilRefusal.AddressTaken(var typed) => $"Adressen ”{typed}” används redan av ett annat råd. Välj en annan. Inget har ändrats.",
        CouncilRefusal.SitsAlready(var name) => $"Ditt konto har redan en plats i rådet, som {name}. Är inbjudan till någon annan? Logga ut innan den används.",
        CouncilRefusal.AlreadyJoined(var name) => $"{name} har redan ett konto här och behöver ingen inbjudan.",
        CouncilRefusal.TermIsOver(var name, var last) =>
            $"Perioden för {name} tog slut {SwedishDates.Full(last)}, så länken skulle inte leda in i rådet. Ändra perioden först. Ingen länk har skapats.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(CouncilRefusal refusal) => refusal switch
    {
        CouncilRefusal.InRegisterAlready => nameof(MemberDetails.Name),
        CouncilRefusal.NoDuty or CouncilRefusal.DutiesContradict => nameof(MemberDetails.Duties),
        CouncilRefusal.LawSetsQuorum => nameof(CouncilSettings.Quorum),
        CouncilRefusal.NameTaken => nameof(Council.Name),
        CouncilRefusal.TermEndsBeforeItStarts => nameof(MemberDetails.TermTo),
        CouncilRefusal.SubstituteOfOneself => nameof(SeatDetails.Substitute),
        CouncilRefusal.HoldsAnotherSeat => nameof(SeatDetails.Holder),
        CouncilRefusal.QuorumOutOfRange => nameof(CouncilSettings.QuorumNumber),
        CouncilRefusal.SummonsDaysOutOfRange => nameof(CouncilSettings.SummonsDays),
        CouncilRefusal.RemindersInQuietHours => nameof(ReminderRules.Day),
        CouncilRefusal.ReminderOutOfRange(var field, _, _, _) => field,
        CouncilRefusal.TooManyPhrases => nameof(CouncilSettings.StandardPhrases),
        CouncilRefusal.NotAnAddress or CouncilRefusal.ReservedAddress or CouncilRefusal.AddressTaken => nameof(CouncilSettings.OpenAddress),
        _ => null,
    };
}

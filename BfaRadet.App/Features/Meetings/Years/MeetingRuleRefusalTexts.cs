using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Years;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>Swedish texts of why a line says no days to meet on. What was typed is always kept.</summary>
internal sealed class MeetingRuleRefusalTexts : RefusalWords<MeetingRuleRefusal>
{
    private const string Example = "”första torsdagen i mars, maj och september kl. 9–11”";

    protected override string Of(MeetingRuleRefusal refusal) => refusal switch
    {
        MeetingRuleRefusal.Nothing => $"Skriv när ni möts, till exempel {Example}.",
        MeetingRuleRefusal.TooLong(var length, var max) => $"Raden har {length} tecken och får ha högst {max}. Korta den, eller lägg till dagarna en och en.",
        MeetingRuleRefusal.NoDay => $"Det står ingen dag på raden. Skriv vilken dag i månaden, till exempel {Example} eller ”den 15 varje kvartal”.",
        MeetingRuleRefusal.UnknownWord(var word) => $"”{word.Shortened(40)}” går inte att läsa här. Skriv till exempel {Example}, ”den 15 i mars och september” eller ”5 mars, 7 maj”.",
        MeetingRuleRefusal.NoSuchWeek(var word) => $"”{word}” finns inte i alla månader. Skriv första, andra, tredje, fjärde eller sista.",
        MeetingRuleRefusal.NoSuchDay(var typed) => $"”{typed.Shortened(40)}” är ingen dag i kalendern. Rätta den på raden.",
        MeetingRuleRefusal.NoMonths => "Alla månader är undantagna. Skriv i vilka månader ni möts.",
        MeetingRuleRefusal.UnreadableClock("") => "Skriv klockslaget efter ”kl.”, till exempel ”kl. 9” eller ”kl. 9–11”.",
        MeetingRuleRefusal.UnreadableClock(var typed) => $"”{typed.Shortened(40)}” går inte att läsa som ett klockslag. Skriv till exempel ”kl. 9” eller ”kl. 9–11”.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(MeetingRuleRefusal refusal) => "Rule";
}

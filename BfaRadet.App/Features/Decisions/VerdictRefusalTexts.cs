using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Swedish texts of the refusals of verdicts. What was typed is always kept.</summary>
internal sealed class VerdictRefusalTexts : RefusalWords<VerdictRefusal>
{
    protected override string Of(VerdictRefusal refusal) => refusal switch
    {
        VerdictRefusal.EffectOfNothing =>
            "Det som inte är genomfört kan inte ha gett effekt. Ändra svaret om genomfört, eller svara nej eller går inte att säga om effekten.",
        VerdictRefusal.ReviewNotLater(var day, var on) =>
            $"{SwedishDates.Full(day)} är inte efter bedömningen, som görs {SwedishDates.Full(on)}. Ange en senare dag.",
        VerdictRefusal.JudgedMeanwhile(var number, "") => $"En bedömning av beslut {number} togs tillbaka nyss. Se hur det står, och spara igen. Det du skrev är kvar.",
        VerdictRefusal.JudgedMeanwhile(var number, var who) => $"{who} bedömde beslut {number} nyss. Läs den bedömningen, och spara igen om din också ska stå. Det du skrev är kvar.",
        VerdictRefusal.OfMeeting(var number) => $"Bedömningen av beslut {number} gjordes på ett möte, och ångras där. Inget har ändrats.",
        VerdictRefusal.ByAnother(var number, var who) => $"{who} bedömde beslut {number}, och kan ångra det. Du kan göra en ny bedömning. Inget har ändrats.",
        VerdictRefusal.HasLed(var number, var to) => $"Bedömningen av beslut {number} har redan lett till beslut {to}. Inget har ändrats.",
        VerdictRefusal.GoneOn(var number) => $"Beslut {number} har ändrats efter bedömningen, så den kan inte ångras. Gör en ny bedömning i stället. Inget har ändrats.",
        VerdictRefusal.NotToAdjust(var number) => $"Ingen bedömning säger att beslut {number} ska justeras. Inget har ändrats.",
        VerdictRefusal.CannotAdjust(var number, var later) => $"Beslut {later} kan inte justera beslut {number}. Välj ett senare beslut, som gäller.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(VerdictRefusal refusal) => refusal switch
    {
        VerdictRefusal.EffectOfNothing => nameof(VerdictAnswer.Effect),
        VerdictRefusal.ReviewNotLater => nameof(VerdictAnswer.NextReview),
        VerdictRefusal.CannotAdjust => "By",
        _ => null,
    };
}

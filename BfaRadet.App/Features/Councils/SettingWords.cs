using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Councils;

/// <summary>Words for a council's settings: the name of each option, and its consequence.</summary>
public static class SettingWords
{
    public static string Of(Enum choice) => choice switch
    {
        LegalForm.AdvisoryCouncil => "Rådgivande organ",
        LegalForm.PreparatoryCommittee => "Nämndberedning",
        LegalForm.BoardCommittee => "Utskott",
        LegalForm.Board => "Nämnd",
        QuorumRule.None => "Ingen regel",
        QuorumRule.MoreThanHalf => "Mer än hälften av platserna",
        QuorumRule.AtLeast => "Ett eget antal",
        MinutesWriters.Secretary => "Sekreteraren",
        MinutesWriters.Presidium => "Presidiet och sekreteraren",
        MinutesWriters.AllMembers => "Alla ledamöter",
        MinutesVisibility.Live => "Medan de skrivs",
        MinutesVisibility.WhenShared => "När de delas",
        ParagraphSeries.EachMeeting => "Från § 1 vid varje möte",
        ParagraphSeries.ThroughTheYear => "Löpande under året",
        _ => choice.ToString(),
    };

    /// <summary>What the council has chosen of reminders, in a sentence or two.</summary>
    public static string Of(ReminderRules rules) => !rules.On
        ? "Inga går."
        : $"Ett brev i veckan, {DayName(rules.Day)}ar kl. {HourName(rules.Hour)}, {(rules.DaysBefore == 0 ? "från samma vecka som den sista dagen" : $"från {SwedishDates.Days(rules.DaysBefore)} före den sista dagen")}. Samordnaren får veta efter {(rules.CoordinatorWeeks == 1 ? "en vecka" : $"{rules.CoordinatorWeeks} veckor")}, och det som ingen har sagt något om frågas efter {(rules.QuietMonths == 1 ? "en månad" : $"{rules.QuietMonths} månader")}.";

    /// <summary>"måndag".</summary>
    public static string DayName(DayOfWeek day) => SwedishDates.Weekday(new DateOnly(2026, 11, 29).AddDays((int)day));

    /// <summary>"08.00".</summary>
    public static string HourName(int hour) => SwedishDates.Clock(new TimeOnly(hour, 0));

    public static string Of(SettingDoubt doubt) => doubt switch
    {
        SettingDoubt.QuorumAboveSeats(var number, var seats) =>
            $"Rådet har {(seats == 1 ? "en plats" : $"{seats} platser")}. Med {number} blir det aldrig beslutfört.",
        SettingDoubt.NoticesNowhere => "Anslag visas bara på sidan för invånarna, och den är inte påslagen. Så som det är nu syns de ingenstans.",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, "A doubt without words"),
    };

    /// <summary>The consequence, in a sentence or two.</summary>
    public static string Meaning(Enum choice) => choice switch
    {
        LegalForm.AdvisoryCouncil => "Det vanliga. Rådet kommer överens och föreslår, men beslutar inte åt kommunen. Reglerna för nämnder i kommunallagen gäller inte; ni följer dem så långt ni själva har valt.",
        LegalForm.PreparatoryCommittee => "Bereder ärenden åt en nämnd. Nämnden beslutar, och rådet kan ha ledamöter som inte är förtroendevalda.",
        LegalForm.BoardCommittee => "En del av en nämnd. Nämnden väljer vilka som sitter där och vad utskottet får besluta.",
        LegalForm.Board => "Kommunallagens 6 kapitel binder: beslutförhet, jäv, protokoll, justering och anslag.",
        QuorumRule.None => "Ett rådgivande råd behöver ingen. Mötet kan hållas hur få som än kommer.",
        QuorumRule.MoreThanHalf => "Som för nämnder (6 kap. 27 § kommunallagen). Är ni för få visas det under mötet.",
        QuorumRule.AtLeast => "Ni bestämmer själva hur många som behövs, till exempel i rådets arbetsordning.",
        MinutesWriters.Secretary => "En person håller i texten. De andra läser.",
        MinutesWriters.Presidium => "Ordförande och vice ordförande kan hjälpa till att skriva under mötet.",
        MinutesWriters.AllMembers => "Alla skriver i samma text. Det som en företrädare för en annan organisation skriver eller ser kan bli allmän handling.",
        MinutesVisibility.Live => "Alla ser varje mening när den skrivs. Det som visas för en annan organisation kan bli allmän handling i samma stund, så skriv inget som inte får bli det.",
        MinutesVisibility.WhenShared => "Sekreteraren skriver i fred och delar när texten är klar. Då syns det också när den lämnades ut, och av vem.",
        ParagraphSeries.EachMeeting => "Varje protokoll börjar om. Skriv då datumet när ni hänvisar till en paragraf.",
        ParagraphSeries.ThroughTheYear => "Numren går vidare från mötet före, så att samma nummer inte kommer två gånger på ett år. De sätts när mötet avslutas. Pauser får inget nummer.",
        _ => "",
    };
}

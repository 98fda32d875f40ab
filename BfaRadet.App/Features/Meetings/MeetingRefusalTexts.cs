using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Swedish texts of a meeting's refusals: what is wrong, and what is unchanged or kept.</summary>
internal sealed class MeetingRefusalTexts : RefusalWords<MeetingRefusal>
{
    /// <summary>The refusal as it is told to the person of this name: without the name where it is the same, which reads "du".</summary>
    public static MeetingRefusal Told(MeetingRefusal refusal, string own) => refusal switch
    {
        MeetingRefusal.DoesNotDecide(var name) when name == own => new MeetingRefusal.DoesNotDecide(""),
        MeetingRefusal.NotHere(var name) when name == own => new MeetingRefusal.NotHere(""),
        MeetingRefusal.IsInConflict(var name) when name == own => new MeetingRefusal.IsInConflict(""),
        MeetingRefusal.HasVoted(var name) when name == own => new MeetingRefusal.HasVoted(""),
        MeetingRefusal.TookPart(var name) when name == own => new MeetingRefusal.TookPart(""),
        MeetingRefusal.WasNotHereFor(var name, var title) when name == own => new MeetingRefusal.WasNotHereFor("", title),
        MeetingRefusal.HasDissented(var name) when name == own => new MeetingRefusal.HasDissented(""),
        MeetingRefusal.MotionWasHandled(var name) when name == own => new MeetingRefusal.MotionWasHandled(""),
        MeetingRefusal.SeatIsHeld(var name, var inIt) when name == own => new MeetingRefusal.SeatIsHeld("", inIt),
        _ => refusal,
    };

    protected override string Of(MeetingRefusal refusal) => refusal switch
    {
        MeetingRefusal.DoesNotDecide("") => "Du deltar inte i besluten och kan därför inte yrka, rösta eller reservera dig.",
        MeetingRefusal.NotHere("") => "Du är inte antecknad som närvarande. Säg till sekreteraren. Inget har ändrats.",
        MeetingRefusal.IsInConflict("") => "Du har anmält jäv och deltar inte i ärendet. Inget har ändrats.",
        MeetingRefusal.HasVoted("") => "Du har redan röstat. I en sluten omröstning går rösten inte att ändra, för ingen vet vad den var. Den är räknad en gång.",
        MeetingRefusal.TookPart("") => "Du har redan röstat eller reserverat dig i ärendet. Säg till sekreteraren om det var fel. Inget har ändrats.",
        MeetingRefusal.WasNotHereFor("", var title) =>
            $"Du var inte här när ”{title}” behandlades. Den som inte deltog i beslutet kan inte reservera sig.",
        MeetingRefusal.HasDissented("") => "Du har redan reserverat dig. Ändra den reservationen i stället. Det du skrev är kvar.",
        MeetingRefusal.MotionWasHandled("") =>
            "Ditt yrkande är redan prövat, så det står kvar som det var. Säg till sekreteraren om något är fel antecknat. Det du skrev är kvar här.",
        MeetingRefusal.SeatIsHeld("", var inIt) =>
            $"{inIt} beslutar på din plats i den här punkten. Du deltar i besluten från och med nästa punkt.",
        MeetingRefusal.EndsBeforeItStarts(var from, var to) =>
            $"Mötet slutar {SwedishDates.Clock(to)}, men börjar {SwedishDates.Clock(from)}. Ändra sluttiden så att den ligger efter starten.",
        MeetingRefusal.NotALink(var typed) =>
            $"”{typed}” är ingen länk som går att öppna säkert. Länken för distansdeltagande ska börja med https://.",
        MeetingRefusal.MinutesOutOfRange(var minutes, var max) =>
            $"{minutes} minuter går inte att planera. Ange mellan 0 och {max} minuter.",
        MeetingRefusal.TooManyItems(var max) =>
            $"Dagordningen är full: den rymmer {max} punkter. Ta bort en punkt eller lägg frågan på nästa möte.",
        MeetingRefusal.NextIsAnother(null) => "Nästa möte är inte planerat längre. Det du skrev är kvar. Försök igen.",
        MeetingRefusal.NextIsAnother({ } day) => $"Nästa möte är nu planerat till {SwedishDates.Full(day)}. Det du skrev är kvar. Se vad som är planerat, och försök igen om det ska ändras.",
        MeetingRefusal.AnotherIsEarlier(var day) =>
            $"Ett annat möte är planerat tidigare, {SwedishDates.Full(day)}, så det blir det nästa. Ändra det under Sammanträden först. Det du skrev är kvar.",
        MeetingRefusal.NotAhead(var day) => $"{SwedishDates.Full(day)} är inte framåt i tiden. Ange en senare dag.",
        MeetingRefusal.ItemsRefused(var each) =>
            $"{(each.Count == 1 ? "En punkt" : $"{each.Count} punkter")} går inte att ta in som de står. Se vid {(each.Count == 1 ? "den" : "dem")}. Inget är infört.",
        MeetingRefusal.SettledMeanwhile(var number, "") => $"Det som stod om beslut {number} togs tillbaka nyss. Det du skrev är kvar. Försök igen.",
        MeetingRefusal.SettledMeanwhile(var number, var who) => $"{who} gick igenom beslut {number} nyss. Se vad som står på raden. Ändra den om det ska vara något annat.",
        MeetingRefusal.SettledByAnother(var number, var who) => $"{who} gick igenom beslut {number}, och ångrar det. Du kan ändra raden. Inget har ändrats.",
        MeetingRefusal.NotFollowedUp => "Punkten följer inte upp det beslutet längre. Inget har ändrats.",
        MeetingRefusal.ForACircle => "Punkten är för en mindre krets i rådet, och du hör inte till den. Inget har ändrats.",
        MeetingRefusal.BreakIsForAll =>
            "Punkten är för en mindre krets, och en paus är för hela rådet. Låt hela rådet läsa punkten först, eller lägg in en ny paus. Inget har ändrats.",
        MeetingRefusal.BreakIsAboutNothing => "En paus hör inte till något ärende eller beslut. Inget har ändrats.",
        MeetingRefusal.AdjusterIsOutside(var name) =>
            $"{name} är vald att justera protokollet och måste få läsa alla punkter. Ta med {name} i kretsen, eller välj någon annan som justerar först.",
        MeetingRefusal.ItemGone => "Punkten har tagits bort av någon annan. Det du skrev är kvar här.",
        MeetingRefusal.ItemWasTakenUp(var title) =>
            $"Punkten ”{title}” har redan behandlats och står därför kvar på dagordningen.",
        MeetingRefusal.NothingToShare => "Dagordningen är tom. Lägg till minst en punkt innan du delar den med rådet.",
        MeetingRefusal.NotShared => "Rådet har inte fått dagordningen än. Dela den först, så kan mötet öppnas.",
        MeetingRefusal.IsCancelled(var at) => $"Mötet ställdes in {SwedishDates.Moment(at)}. Inget har ändrats.",
        MeetingRefusal.HasOpened(var at) => $"Mötet öppnades {SwedishDates.Moment(at)} och går inte att ställa in. Avsluta det i stället.",
        MeetingRefusal.OnlyPrepared => "Rådet känner inte till mötet än, så det finns inget att ställa in. Ta bort sammanträdet i stället.",
        MeetingRefusal.CancellingIsTold => "Minst ett brev om att mötet är inställt har gått, så det går inte att ta tillbaka. Planera ett nytt sammanträde i stället.",
        MeetingRefusal.IsShared(var day) => $"Rådet känner till sammanträdet {SwedishDates.Full(day)}, så det kan inte tas bort. Ställ in det i stället. Inget är borttaget.",
        MeetingRefusal.NotInSession(MeetingState.Cancelled) => "Mötet är inställt. Inget har ändrats.",
        MeetingRefusal.AlreadyOpen(var at) => $"Mötet öppnades redan kl. {SwedishDates.Clock(at)}. Du behöver inte göra något.",
        MeetingRefusal.NotInSession(MeetingState.Closed) => "Mötet är avslutat. Inget har ändrats.",
        MeetingRefusal.NotInSession => "Mötet är inte öppnat. Öppna det först. Det du skrev är kvar.",
        MeetingRefusal.IsClosed(var at) => $"Mötet avslutades {SwedishDates.Moment(at)}. Inget har ändrats.",
        MeetingRefusal.IsPaused(var since) =>
            $"Mötet har paus sedan kl. {SwedishDates.Clock(since)}. Avsluta pausen för att gå vidare.",
        MeetingRefusal.NothingInAPause(var since) =>
            $"Mötet har paus sedan kl. {SwedishDates.Clock(since)}, och under en paus beslutas inget. Det du skrev är kvar: anteckna det när mötet är återupptaget.",
        MeetingRefusal.NotOnABreak => "En paus kan inte ha beslut. Gå till den punkt som beslutet hör till. Det du skrev är kvar.",
        MeetingRefusal.NoMinutesOfABreak => "En paus har inget protokoll. Gå till den punkt som texten hör till. Det du skrev är kvar.",
        MeetingRefusal.CannotHoldThePen(var name) =>
            $"{name} kan inte få pennan, för det krävs ett konto och en uppgift i rådet i dag. Bjud in personen först.",
        MeetingRefusal.NotQuorate(var present, var needed) =>
            $"Rådet är inte beslutfört: {present} som får besluta är här, och det behövs {needed}. Du kan anteckna eller "
            + "bordlägga. Stäm annars av närvaron. Det du skrev är kvar.",
        MeetingRefusal.NotOnTheRoll => "Personen står inte på närvarolistan. Inget har ändrats.",
        MeetingRefusal.NotASubstitute(var name) => $"{name} är inte ersättare. Bara en ersättare kan tjänstgöra.",
        MeetingRefusal.NoSeatToServe(var name, var seat, var inIt) =>
            $"{InTheSeat(seat, inIt)}Ingen annan plats är tom, så {name} kan inte tjänstgöra nu. Anteckna först vem som är borta.",
        MeetingRefusal.SeatIsTaken(var name, var seat, var inIt) => $"{InTheSeat(seat, inIt)}Välj någon annan som {name} ska tjänstgöra för.",
        MeetingRefusal.ForWhom(var name) => $"Välj vem {name} tjänstgör för.",
        MeetingRefusal.ServesAlready(var name, var seat) => $"{name} tjänstgör redan för {seat}. Ändra det under Tider. Inget har ändrats.",
        MeetingRefusal.SeatHeldTwice(var title, var seat, var substitute, var other) when other == seat =>
            $"{seat} är själv med under ”{title}”, och {substitute} tjänstgör för {seat} då. En plats räknas en gång. Rätta först tiderna för den andra.",
        MeetingRefusal.SeatHeldTwice(var title, var seat, var substitute, var other) =>
            $"Både {other} och {substitute} skulle tjänstgöra för {seat} under ”{title}”. En plats räknas en gång. Rätta först tiderna för den andra.",
        MeetingRefusal.SeatIsHeld(var name, var inIt) =>
            $"{inIt} beslutar på samma plats i den här punkten. {name} deltar i besluten från och med nästa punkt.",
        MeetingRefusal.AnotherDay(var planned, var today) =>
            $"Mötet är planerat till {SwedishDates.Full(planned)}, och i dag är det {SwedishDates.Full(today)}. Säg först hur det är menat.",
        MeetingRefusal.NotHeldYet(var from) => $"{SwedishDates.Moment(from)} har inte varit än. Ett möte förs in i efterhand när det är hållet.",
        MeetingRefusal.ImpossibleTimes(var at) =>
            $"Tiderna går inte ihop: kl. {SwedishDates.Clock(at)} kan inte stämma. Mötet öppnas, pauserna följer på varandra, mötet avslutas, och inget av det ligger framåt i tiden.",
        MeetingRefusal.OutsideTheMeeting(var name, var at) =>
            $"{name} har en tid i närvaron, kl. {SwedishDates.Clock(at)}, som skulle hamna utanför mötet. Rätta den först. Inget har ändrats.",
        MeetingRefusal.NumberOutOfRange(var number, var max) => $"{number} går inte att använda som nummer. Ange ett tal mellan 1 och {max}.",
        MeetingRefusal.CannotLead(var name) =>
            $"{name} kan inte leda sammanträdet. Den som leder är ledamot eller tjänstgörande ersättare och är med på mötet.",
        MeetingRefusal.CannotKeepMinutes(var name) => $"{name} är antecknad som borta och kan inte föra protokollet.",
        MeetingRefusal.IsAdjuster(var name) => $"{name} är vald att justera protokollet. Välj först en annan justerare.",
        MeetingRefusal.IsHereAlready(var name) =>
            $"{name} är redan antecknad som närvarande och behöver inte adjungeras. Är det någon annan med samma namn, skriv organisationen.",
        MeetingRefusal.ImpossibleStay(var at) =>
            $"Tiderna går inte ihop{(at is { } odd ? $": kl. {SwedishDates.Clock(odd)} kan inte stämma" : "")}. De börjar när mötet öppnas eller senare, slutar efter att de börjat och överlappar inga andra.",
        MeetingRefusal.GapsBeforeClosing(var gaps) =>
            $"{(gaps.Count == 1 ? "En sak" : $"{gaps.Count} saker")} saknas innan mötet kan avslutas. Fyll i det som saknas, eller skriv varför mötet avslutas ändå.",
        MeetingRefusal.DecisionGone => "Beslutet finns inte i det här mötet. Det kan ha tagits tillbaka av någon annan.",
        MeetingRefusal.RecordedOtherwise(var number, var text) =>
            $"Raden är redan antecknad som beslut {number}, och det lyder: ”{text}”. Det som står på raden nu är inte antecknat. Tryck Enter igen om det ska bli ett eget beslut.",
        MeetingRefusal.VoteIsOn(var title) =>
            $"En omröstning pågår under ”{title}”. Avsluta den, eller avbryt den, så går det att fortsätta. Inget har ändrats.",
        MeetingRefusal.RankingIsOn(var title) =>
            $"En prioritering pågår under ”{title}”. Avsluta den, eller ta bort den, så går det att fortsätta. Inget har ändrats.",
        MeetingRefusal.RankingGone => "Prioriteringen är borttagen. Ordningen räknas inte.",
        MeetingRefusal.RankingHasClosed(var at) => $"Prioriteringen avslutades kl. {SwedishDates.Clock(at)}. Det som kom sedan räknas inte.",
        MeetingRefusal.WrongOptionCount(var count, var fewest, var most) =>
            $"{(count == 1 ? "Ett namn" : $"{count} namn")} går inte att prioritera. Välj mellan {fewest} och {most}. Inget har ändrats.",
        MeetingRefusal.OptionGone => "Namnet finns inte i prioriteringen längre. Någon annan kan ha tagit bort det eller slagit ihop det med ett annat. Inget har ändrats.",
        MeetingRefusal.RankedThemselves(var name) => $"{name} har lämnat sin ordning själv, och den ändrar ingen annan.",
        MeetingRefusal.NobodyRanked => "Ingen som deltar har svarat än. Vänta, eller ta bort prioriteringen.",
        MeetingRefusal.NotTheCurrentItem(var title) =>
            $"Det gäller den punkt som är på nu. Gå till ”{title}” först. Det du skrev är kvar.",
        MeetingRefusal.NothingOnABreak => "En paus behandlar inget ärende. Gå till den punkt det gäller. Det du skrev är kvar.",
        MeetingRefusal.SameProposals => "Ja och nej står för samma förslag. Skriv vad som skiljer dem åt.",
        MeetingRefusal.NobodyToVote => "Ingen som får rösta är här. Stäm av närvaron först.",
        MeetingRefusal.MoreVotesThanVoters(var votes, var voters) =>
            $"{votes} röster är fler än de {voters} som får rösta. Räkna om. Inget har ändrats.",
        MeetingRefusal.NegativeCount => "Ett antal röster kan inte vara mindre än noll.",
        MeetingRefusal.VoteGone => "Omröstningen är avbruten. Rösten räknas inte.",
        MeetingRefusal.VoteHasEnded(var at) => $"Omröstningen avslutades kl. {SwedishDates.Clock(at)}. Rösten kom för sent och räknas inte.",
        MeetingRefusal.DoesNotDecide(var name) => $"{name} deltar inte i besluten och kan därför inte yrka, rösta eller reservera sig.",
        MeetingRefusal.NotHere(var name) => $"{name} är inte antecknad som närvarande. Stäm av närvaron först. Inget har ändrats.",
        MeetingRefusal.IsInConflict(var name) => $"{name} har anmält jäv och deltar inte i ärendet. Inget har ändrats.",
        MeetingRefusal.HasVoted(var name) =>
            $"{name} har redan röstat. I en sluten omröstning går rösten inte att ändra, för ingen vet vad den var. Den är räknad en gång.",
        MeetingRefusal.VotedThemselves(var name) => $"{name} har röstat själv. Inget har ändrats.",
        MeetingRefusal.ClosedVoteByName(var name) =>
            $"I en sluten omröstning kan ingen annan ange vad {name} röstar. Röster på papper anges som antal när omröstningen avslutas.",
        MeetingRefusal.VotesLost(var voted, var counted) =>
            $"{voted} har röstat, men bara {counted} röster finns kvar, för systemet har startat om under den slutna omröstningen. "
            + "Avbryt omröstningen och rösta om.",
        MeetingRefusal.TooFewBallots(var cast, var needed) =>
            $"{(cast == 0 ? "Ingen" : $"Bara {cast}")} har röstat. En sluten omröstning avslutas när minst {needed} har röstat, annars visar antalen hur var och en röstade. "
            + "Vänta in fler, eller avbryt omröstningen och rösta öppet.",
        MeetingRefusal.TooFewForClosed(var voters, var needed) =>
            $"Bara {voters} får rösta nu. En sluten omröstning behöver minst {needed}, annars visar antalen hur var och en röstade. Välj en öppen omröstning, eller stäm av närvaron först.",
        MeetingRefusal.OneSecretBallot =>
            "Du känner till alla röster utom en: din egen, och dem du skriver in från papper. Antalen skulle visa dig hur den sista röstade. "
            + "Låt fler rösta här i systemet, eller avbryt omröstningen och rösta öppet. Inget har ändrats.",
        MeetingRefusal.NothingToSettle => "Det finns inget lika röstetal att avgöra. Inget har ändrats.",
        MeetingRefusal.NotInTheChair(var name) => $"{name} leder punkten och har utslagsrösten.",
        MeetingRefusal.MotionGone => "Yrkandet är återtaget. Det du skrev är kvar här.",
        MeetingRefusal.MotionWasHandled(var name) =>
            $"Yrkandet av {name} är redan prövat, så det står kvar som det var. Sekreteraren kan rätta det om något är fel antecknat. Det du skrev är kvar här.",
        MeetingRefusal.MotionWasVotedOn(var name) =>
            $"En omröstning gäller yrkandet av {name}, och det som röstades om ska stå kvar i protokollet. Ta bort omröstningen först om den var fel. Det du skrev är kvar här.",
        MeetingRefusal.ItemIsSettled(var title) =>
            $"”{title}” är redan prövad genom omröstning eller beslut. Säg till sekreteraren om något ska antecknas i efterhand. Det du skrev är kvar.",
        MeetingRefusal.HasGoneOn("") => "Mötet har gått vidare, och punkten finns inte längre. Inget har ändrats. Tryck igen om det gäller punkten som är på nu.",
        MeetingRefusal.HasGoneOn(var title) =>
            $"Mötet har gått vidare från ”{title}”. Inget har ändrats. Tryck igen om det gäller punkten som är på nu.",
        MeetingRefusal.StatementGone => "Reservationen eller anteckningen är återtagen. Det du skrev är kvar här.",
        MeetingRefusal.VotedByTheRoll(var name) =>
            $"{name} deltog i omröstningen enligt närvaron, så rösten står kvar. Rätta närvaron först om den är fel.",
        MeetingRefusal.TookPart(var name) =>
            $"{name} har redan röstat eller reserverat sig i ärendet. Ta bort det först, om det var fel. Inget har ändrats.",
        MeetingRefusal.NothingDecided(var title) => $"Inget är beslutat under ”{title}”. Det går att reservera sig när beslutet är antecknat.",
        MeetingRefusal.WasNotHereFor(var name, var title) =>
            $"{name} var inte här när ”{title}” behandlades. Den som inte deltog i beslutet kan inte reservera sig.",
        MeetingRefusal.HasDissented(var name) => $"{name} har redan reserverat sig. Ändra den reservationen i stället. Det du skrev är kvar.",
        MeetingRefusal.TooManyProceedings(var max) => $"Mötet rymmer {max} av det slaget, och det är fullt. Det du skrev är kvar.",
        MeetingRefusal.CannotAdjust(var name) =>
            $"{name} kan inte justera. Justeraren deltar i besluten, har varit här, och är varken ordförande eller sekreterare.",
        MeetingRefusal.AdjustingHasBegun => "Justeringen har börjat, så det går inte att byta justerare. Inget har ändrats.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    protected override string? FieldOf(MeetingRefusal refusal) => refusal switch
    {
        MeetingRefusal.EndsBeforeItStarts => nameof(MeetingDetails.EndsAt),
        MeetingRefusal.NotALink => nameof(MeetingDetails.RemoteLink),
        MeetingRefusal.NotAhead => nameof(SetAside.Until),
        MeetingRefusal.MinutesOutOfRange => nameof(AgendaItemText.PlannedMinutes),
        MeetingRefusal.SameProposals => nameof(Vote.No),
        _ => null,
    };

    // Who is in a member's seat: the member, or one who serves for the member.
    private static string InTheSeat(string seat, string inIt) =>
        inIt == "" ? "" : inIt == seat ? $"{seat} är här. " : $"{inIt} tjänstgör redan för {seat}. ";
}

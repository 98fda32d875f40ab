using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Privacy;

public class AskingAboutTextTests
{
    [Theory]
    [InlineData("0530-181 00")]
    [InlineData("08-123 456 78")]
    [InlineData("070-123 45 67")]
    [InlineData("070-1234567")]
    [InlineData("070–123 45 67")]
    [InlineData("0731234567")]
    [InlineData("+46 70 123 45 67")]
    [InlineData("+46 (0)530-181 00")]
    [InlineData("+46701234567")]
    [InlineData("0046 70 123 45 67")]
    public void A_phone_number_is_a_question(string number) => Asks(GuardKind.PhoneNumber, number);

    [Theory]
    [InlineData("nagon.annan@exempel.se")]
    [InlineData("trygg-het@sub.exempel.nu")]
    public void An_email_address_is_a_question(string address) => Asks(GuardKind.EmailAddress, address);

    [Theory]
    [InlineData("ABC 123")]
    [InlineData("ABC123")]
    [InlineData("ABC 12D")]
    [InlineData("ABC\u00A012D")]
    public void A_car_registration_is_a_question(string car) => Asks(GuardKind.CarRegistration, car);

    [Theory]
    [InlineData("17-åringen", "17-åringen på Storgatan misstänks för skadegörelsen.")]
    [InlineData("16-årig pojke", "Det gäller en 16-årig pojke som i förra veckan, i Åsensbruk, utsattes för misshandel.")]
    [InlineData("sextonåring", "Vid Rådaskolan greps en sextonåring.")]
    [InlineData("15 år gammal", "Han är 15 år gammal och åtalas för rån på Torggatan.")]
    [InlineData("17-åring", "Det var lugnt i Mellerud. En 17-åring häktades, t.ex. bakom Ica, i går.")]
    public void Age_place_and_act_in_one_sentence_is_a_question(string marked, string text)
    {
        var found = Assert.Single(TextGuard.Read(text, AMeeting.Day));

        Assert.Equal(GuardKind.PointsOut, found.Kind);
        Assert.Equal(marked, text.Substring(found.Start, found.Length));
        Assert.False(found.IsRefused);
    }

    [Theory]
    [InlineData("Ärendet KS 2026/123 och dnr KS 2026/0118-45, KSN 123/26, DNR 123.")]
    [InlineData("Sammanträde 2026-03-12 kl. 08.30–09.15, 12/3 2026, 20260312, 08-02-2026, 08-02-26, v. 12.")]
    [InlineData("Kostnaden är 1 250 000 kr, SEK 500, EUR 250 000 och +46 000 000 kr.")]
    [InlineData("Organisationsnummer 212000-1488 och 556036-0793, larma SOS 112.")]
    [InlineData("SFS 2023:196 10 §, OSL 18 kap. 1 §, prop. 2022/23:43, LSS 12 §, IVO 123, COVID-19, MSB 100 000.")]
    [InlineData("@kommunpolisen tar #F2 till @Ordföranden.")]
    [InlineData("25-årsjubileum på Storgatan, rån ökar.")]
    [InlineData("En 5-årsplan mot stöld antas i Mellerud, och en 3-årig plan mot rån i Åsensbruk.")]
    [InlineData("Bland 17-åringar i Mellerud är misshandel vanligare, liksom 15–17-åringars rån.")]
    [InlineData("En 17-åring har fått sommarjobb på Storgatan.")]
    [InlineData("En 17-åring misstänks för rån.")]
    [InlineData("En 17-åring talade på Rådaskolan.\nFlera misstänks för stöld.")]
    [InlineData("Stölder i Mellerud minskar. En 17-åring talade på mötet.")]
    [InlineData("En 17-åring misstänks för rån i Sverige, enligt SSPF.")]
    [InlineData("Det brottsförebyggande arbetet med ungdomar på Rådaskolan, 12 år och uppåt.")]
    [InlineData("")]
    public void Ordinary_minutes_are_let_be(string text) => Assert.Empty(TextGuard.Read(text, AMeeting.Day));

    [Fact]
    public void What_is_found_stands_in_order_and_apart()
    {
        var text = $"ABC 123 ringde 070-123 45 67 eller skrev till a.b@exempel.se om {ATestNumber.With("-")}.";

        var found = TextGuard.Read(text, AMeeting.Day);

        Assert.Equal(
            [GuardKind.CarRegistration, GuardKind.PhoneNumber, GuardKind.EmailAddress, GuardKind.PersonalIdentityNumber],
            found.Select(f => f.Kind));
        Assert.Equal([true], found.Where(f => f.IsRefused).Select(f => text[f.End] == '.'));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("070-12 ")]
    [InlineData("811228 ")]
    [InlineData("17-åring på Storgatan misstänks ")]
    [InlineData("ABC 12")]
    [InlineData("å")]
    public void A_long_text_takes_no_long_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        // Linear work takes some hundredths of a second; the square of it would take minutes.
        _ = TextGuard.Read(text, AMeeting.Day);
        Assert.False(TextGuard.Refuses(text, AMeeting.Day));
    }

    private static void Asks(GuardKind kind, string written)
    {
        var text = $"Kontakta {written}, sade någon.";

        var found = Assert.Single(TextGuard.Read(text, AMeeting.Day));

        Assert.Equal((kind, written, false), (found.Kind, text.Substring(found.Start, found.Length), found.IsRefused));
    }
}

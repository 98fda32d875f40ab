using BfaRadet.App.Identity.SignIn;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Example;

/// <summary>An invented person of the example council.</summary>
/// <param name="Key">Stands before @exempel.se in the address.</param>
/// <param name="Seat">The organisation of the seat the person holds; null without a seat.</param>
/// <param name="SubstituteIn">The organisation of the seat the person is substitute in.</param>
internal sealed record ExamplePerson(
    string Key, string Name, string Title, string Organisation, Duties Duties, string? Seat = null, string? SubstituteIn = null)
{
    public MemberId Id { get; } = new(Guid.CreateVersion7());

    public string Email => $"{Key}@{DevelopmentAccounts.Domain}";
}

/// <summary>Who sits in the example council: roles as in any municipality, with invented names.</summary>
internal static class ExamplePeople
{
    public const string Municipality = "Melleruds kommun";

    public static IReadOnlyList<ExamplePerson> All() =>
    [
        new("ordforande", "Asta Lindmark", "kommunstyrelsens ordförande", Municipality, Duties.Chair, Seat: Municipality),
        new("viceordforande", "Birger Holmåsen", "oppositionsråd", Municipality, Duties.ViceChair, Seat: "Kommunens opposition"),
        new("sekreterare", "Cajsa Frisk", "nämndsekreterare", "Kommunstyrelsens förvaltning", Duties.Secretary),
        new("samordnare", "Didrik Sandsjö", "brottsförebyggande samordnare", "Kommunstyrelsens förvaltning", Duties.Coordinator),
        new("polis", "Edla Ramberg", "lokalpolisområdeschef", "Polismyndigheten", Duties.Member, Seat: "Polismyndigheten"),
        new("kommunpolis", "Folke Nyhult", "kommunpolis", "Polismyndigheten", Duties.Substitute, SubstituteIn: "Polismyndigheten"),
        new("skola", "Greta Åkerdal", "skolchef", "Kultur- och utbildningsförvaltningen", Duties.Member, Seat: "Skolan"),
        new("social", "Hilmer Östmark", "socialchef", "Socialförvaltningen", Duties.Member, Seat: "Socialtjänsten"),
        new("raddning", "Idun Bergsäter", "räddningschef", "Räddningstjänsten", Duties.Member, Seat: "Räddningstjänsten"),
        new("insatsledare", "Jarl Kvarnlid", "insatsledare", "Räddningstjänsten", Duties.Substitute, SubstituteIn: "Räddningstjänsten"),
        new("bostad", "Kerstin Ängby", "vd", "Melleruds Bostäder", Duties.Member, Seat: "Bostadsbolaget"),
        new("naringsliv", "Loa Stenhamre", "företrädare för handlarna", "Handlarföreningen", Duties.Member, Seat: "Näringslivet"),
        new("ahorare", "Malte Vikdal", "folkhälsostrateg", "Kommunstyrelsens förvaltning", Duties.Observer),
    ];

    /// <summary>The seats in order: organisation, municipal, leading position (10 §).</summary>
    public static IReadOnlyList<(string Organisation, bool Municipal, bool Leading)> Seats { get; } =
    [
        (Municipality, true, true),
        ("Kommunens opposition", true, true),
        ("Polismyndigheten", false, true),
        ("Skolan", true, true),
        ("Socialtjänsten", true, true),
        ("Räddningstjänsten", false, true),
        ("Bostadsbolaget", false, true),
        ("Näringslivet", false, false),
    ];
}

using IndustryGraph.Model;

namespace IndustryGraph.Exchange.Tests;

public sealed class BodsReaderTests : TestGraph
{
    // Made up, in the form of the Beneficial Ownership Data Standard 0.4.
    private const string Statements = """
        [
          {"statementId":"s1","declarationSubject":"e1","statementDate":"2024-01-10","recordId":"e1","recordType":"entity","recordStatus":"new",
           "recordDetails":{"isComponent":false,"entityType":{"type":"registeredEntity"},"name":"Volta Cells Ltd","jurisdiction":{"name":"United Kingdom","code":"GB"},
             "identifiers":[{"scheme":"GB-COH","id":"01234567"},{"scheme":"XI-LEI","id":"5493006W3QUS5LMH6R84"}]}},
          {"statementId":"s2","declarationSubject":"e1","statementDate":"2024-01-10","recordId":"e2","recordType":"entity","recordStatus":"new",
           "recordDetails":{"isComponent":false,"entityType":{"type":"registeredEntity"},"name":"Acme Holding AG","jurisdiction":{"name":"Switzerland","code":"CH"}}},
          {"statementId":"s3","declarationSubject":"e1","statementDate":"2024-01-10","recordId":"p1","recordType":"person","recordStatus":"new",
           "recordDetails":{"isComponent":false,"personType":"knownPerson","names":[{"fullName":"Jo Doe"}]}},
          {"statementId":"s4","declarationSubject":"e1","statementDate":"2024-01-10","recordId":"r1","recordType":"relationship","recordStatus":"new",
           "recordDetails":{"isComponent":false,"subject":"e1","interestedParty":"e2","interests":[{"type":"shareholding","directOrIndirect":"direct","share":{"exact":60},"startDate":"2020-05-01"}]}},
          {"statementId":"s5","declarationSubject":"e1","statementDate":"2024-06-30","recordId":"r1","recordType":"relationship","recordStatus":"closed",
           "recordDetails":{"isComponent":false,"subject":"e1","interestedParty":"e2","interests":[
             {"type":"shareholding","directOrIndirect":"direct","share":{"minimum":50,"maximum":75},"startDate":"2020-05-01"},{"type":"votingRights","directOrIndirect":"direct"}]}},
          {"statementId":"s6","declarationSubject":"e1","statementDate":"2024-01-10","recordId":"r2","recordType":"relationship","recordStatus":"new",
           "recordDetails":{"isComponent":false,"subject":"e1","interestedParty":"p1","interests":[{"type":"shareholding"}]}},
          {"statementId":"s7","declarationSubject":"e1","statementDate":"2024-01-10","recordId":"r3","recordType":"relationship","recordStatus":"new",
           "recordDetails":{"isComponent":false,"subject":"e1","interestedParty":{"reason":"subjectUnableToConfirmOrIdentifyBeneficialOwner"},"interests":[]}}
        ]
        """;

    [Fact]
    public async Task ReadAsync_TakesEntitiesAndShareholdingsAndCountsTheRest()
    {
        var report = await ImportAsync(FileOf("a.json", Statements));
        Assert.Equal((7, 3, 1), (report.Rows, report.Taken, report.Recorded));
        Assert.Equal(["earlier statement about a record", "person", "relationship of a person", "relationship with an end that is not specified"], report.LeftOut.Keys.Order());
        var ownership = await OnlyAsync();
        Assert.Equal("acme-holding-ag--owns--volta-cells-ltd", ownership.Slug);
        var claim = await ClaimAsync(ownership);
        Assert.Equal((null, PartialDate.Parse("2024-06-30")), (claim.Share, claim.ValidTo!.Value));
        Assert.Equal(["share 50% to 75%", "votingRights"], claim.Terms);
        Assert.Equal([new("gb-coh", "01234567"), new("lei", "5493006W3QUS5LMH6R84")], (await GetAsync<Company>("volta-cells-ltd")).Identifiers);
    }
}

import Testing
import TicketAnalytics

@Suite("Plain English") struct PlainEnglishTests {
    @Test("gives nothing", arguments: sentences)
    func plainSentence_givesNothing(_ sentence: String) throws {
        let names = try EmbeddedLexicon.skills(in: sentence).map(\.name)
        #expect(names.isEmpty, "\(sentence)")
    }

    @Test("gives nothing in capitals or lower case either", arguments: sentences)
    func plainSentence_givesNothing_whateverItsCase(_ sentence: String) throws {
        #expect(try EmbeddedLexicon.skills(in: sentence.lowercased()).isEmpty)
        #expect(try EmbeddedLexicon.skills(in: sentence.uppercased()).isEmpty)
    }

    @Test func exchangeAsVerb_isNoMailServer() throws {
        let names = try EmbeddedLexicon.skills(in: "exchange the mouse for a new one").map(\.name)
        #expect(names == ["Computer Mouse"])
    }

    static let sentences = [
        "please go to the word on access",
        "our teams excel",
        "the outlook is good for next year",
        "the windows were open all night",
        "We need to go to the store before noon",
        "The teams are meeting the client tomorrow",
        "Please give me your word that it will be done",
        "In other words, we agree",
        "The access to the building is from the back",
        "This project is late and the notes are in the box",
        "There is some slack in the schedule",
        "Zoom in on the picture to see the face",
        "We are on the edge of a decision",
        "In spring we plan a trip to the lake",
        "He excels at sales and his team excels too",
        "The stock exchange closed early",
        "Our apple juice supplier called",
        "She has a good sense of rust and iron",
        "The ruby ring was lost",
        "It went in a swift move",
        "Let us go ahead and close this",
        "The oracle of Delphi is a nice story",
        "We had a chat about the weather",
        "Please keep the door shell closed",
        "They sage advice was welcome",
        "R u there",
        "He got a C in maths",
        "Can we get it done by Friday",
        "Thanks for your help, have a nice day",
        "Please find attached the screenshot",
        "Sent from my iPhone",
        "Gesendet von Outlook für iOS",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Get Outlook for Android",
        "ph_user asked ph_technical about ph_name",
        "monitoring_tool reported it",
        "See https://outlook.office.com/mail/excel for more",
        "Write to word.excel@teams.example.com please",
        "It is in C:\\Windows\\System32\\excel today",
        "The market outlook remains positive",
        "Your ticket has been assigned to a colleague",
        "We will keep you updated",
        "Please update me on this ticket",
        "kindly be informed that the case is closed",
        "The bus driver was late",
        "There was a dead mouse in the kitchen",
        "Check the box next to your name",
        "He took the floor in the office",
        "the edge of the table is sharp",
        "please call me back on my mobile phone number",
        "I am out of the office until Monday",
        "Der Kollege ist heute nicht da",
        "Merci beaucoup et bonne journée",
        "we would like to express our interest",
        "the rest of the day was fine",
        "it makes no difference to me",
        "A rainy day in the city",
        "We ordered lunch for the whole team",
        "The contract was signed by both sides",
        "Please confirm the delivery date",
        "we will exchange the keys at the desk",
        "they go to the office in the spring",
        "Die Aussicht ist gut",
        "is it possible to get it by tomorrow",
        "a chef cooked for the team",
        "the puppet show was fun",
        "the unity of the team",
        "please swing by at noon",
        "we had no issue yesterday",
        "the flutter of the flags",
        "do not stash it in the desk",
        "take the elevator to the fourth floor",
        "any further queries please let us know",
        "she reacted to the message",
    ]
}
